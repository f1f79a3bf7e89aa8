package kith.invitation;

import kith.coach.Prompts;
import kith.member.MemberId;
import kith.reason.Assessment;
import kith.web.NotFound;
import kith.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the buttons on a card do. */
@Controller
@RequestMapping("/invitations/{number}")
class AnswerPages {

    private final Answers answers;
    private final Refusals refusals;
    private final Outgoing outgoing;
    private final SavedReplies replies;
    private final InvitationCards cards;
    private final Words words;

    AnswerPages(
            Answers answers,
            Refusals refusals,
            Outgoing outgoing,
            SavedReplies replies,
            InvitationCards cards,
            Words words) {
        this.answers = answers;
        this.refusals = refusals;
        this.outgoing = outgoing;
        this.replies = replies;
        this.cards = cards;
        this.words = words;
    }

    @PostMapping("/acceptance")
    ModelAndView accept(MemberId me, @PathVariable long number, RedirectAttributes flash) {
        return step(me, number, flash, "accepted", Typed.NONE, id -> answers.accept(me, id));
    }

    @PostMapping("/question")
    ModelAndView ask(
            MemberId me,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String reply,
            RedirectAttributes flash) {
        String said = said(me, number, question, reply);
        return step(me, number, flash, "asked", Typed.question(said), id -> answers.ask(me, id, said));
    }

    @PostMapping("/sending-back")
    ModelAndView sendBack(MemberId me, @PathVariable long number, RedirectAttributes flash) {
        return onTheList(step(me, number, flash, "sent_back", Typed.NONE, id -> answers.sendBack(me, id)));
    }

    @PostMapping("/thanks")
    ModelAndView thank(
            MemberId me,
            @PathVariable long number,
            @RequestParam(name = "words", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String reply,
            RedirectAttributes flash) {
        String said = said(me, number, typed, reply);
        return step(me, number, flash, "thanked", Typed.thanks(said), id -> answers.thank(me, id, said));
    }

    @PostMapping("/meeting")
    ModelAndView confirmMeeting(MemberId me, @PathVariable long number, RedirectAttributes flash) {
        return step(me, number, flash, "confirmed", Typed.NONE, id -> answers.confirmMeeting(me, id));
    }

    @PostMapping("/answer")
    ModelAndView answer(
            MemberId me,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes flash) {
        return step(
                me, number, flash, "answered", Typed.answer(answer, why), id -> outgoing.answer(me, id, answer, why));
    }

    @PostMapping("/refusal")
    ModelAndView decline(
            MemberId me,
            @PathVariable long number,
            @RequestParam(defaultValue = "quiet") String manner,
            @RequestParam(name = "words", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String reply,
            RedirectAttributes flash) {
        Refusal.Manner chosen = Refusal.Manner.of(manner).orElse(Refusal.Manner.QUIET);
        String said = said(me, number, typed, reply);
        return step(
                me,
                number,
                flash,
                "declined",
                Typed.refusal(chosen.code(), said),
                id -> refusals.decline(me, id, chosen, said));
    }

    @PostMapping("/undo")
    ModelAndView undo(MemberId me, @PathVariable long number, RedirectAttributes flash) {
        return step(me, number, flash, "undone", Typed.NONE, id -> refusals.undo(me, id));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(MemberId me, @PathVariable long number, RedirectAttributes flash) {
        return step(me, number, flash, "withdrawn", Typed.NONE, id -> outgoing.withdraw(me, id));
    }

    @PostMapping("/setting-aside")
    ModelAndView setAside(
            MemberId me,
            @PathVariable long number,
            @RequestParam(defaultValue = "true") boolean aside,
            RedirectAttributes flash) {
        return onTheList(
                step(me, number, flash, aside ? "aside" : "back", Typed.NONE, id -> answers.setAside(me, id, aside)));
    }

    /** What is for working through the list leads back to it. */
    private static ModelAndView onTheList(ModelAndView done) {
        if (done.getStatus() == null) {
            done.setViewName("redirect:/invitations");
        }
        return done;
    }

    /** What was typed; where that is nothing, the saved words chosen, with the name filled in. */
    private String said(MemberId me, long number, String typed, String reply) {
        if (!typed.isBlank() || !reply.matches("\\d{1,18}")) {
            return typed;
        }
        String first = cards.find(me, new InvitationId(number))
                .orElseThrow(NotFound::new)
                .other()
                .firstName();
        return replies.words(me, Long.parseLong(reply), first).orElseThrow(NotFound::new);
    }

    /** One thing to do with an invitation. */
    private interface Step {
        void take(InvitationId id);
    }

    /** Done: the invitation again, with a sentence. Refused: the same page with what was typed and why not. */
    private ModelAndView step(MemberId me, long number, RedirectAttributes flash, String done, Typed typed, Step step) {
        InvitationId id = new InvitationId(number);
        try {
            step.take(id);
            flash.addFlashAttribute("notice", words.text("invitation.done." + done));
            return new ModelAndView("redirect:/invitations/" + id);
        } catch (CannotInvite refused) {
            ModelAndView page = new ModelAndView("invitation/invitation");
            page.addObject("card", cards.find(me, id).orElseThrow(NotFound::new));
            page.addObject("typed", typed);
            page.addObject("refused", words.text(refused));
            page.addObject("prompts", prompts(refused, typed.why()));
            page.setStatus(refused.status());
            return page;
        }
    }

    /** What to ask about a reason that may not go out as it is. */
    private static Prompts prompts(CannotInvite refused, String why) {
        Assessment found = refused.found();
        return found == null ? Prompts.NONE : Prompts.of(found.findings(), why);
    }
}
