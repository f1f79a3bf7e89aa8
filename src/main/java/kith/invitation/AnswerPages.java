package kith.invitation;

import kith.member.MemberId;
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
    private final InvitationCards cards;
    private final Words words;

    AnswerPages(Answers answers, Refusals refusals, Outgoing outgoing, InvitationCards cards, Words words) {
        this.answers = answers;
        this.refusals = refusals;
        this.outgoing = outgoing;
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
            RedirectAttributes flash) {
        return step(me, number, flash, "asked", Typed.question(question), id -> answers.ask(me, id, question));
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
            @RequestParam(name = "words", defaultValue = "") String said,
            RedirectAttributes flash) {
        Refusal.Again again = manner.equals("not_now") ? Refusal.Again.NOT_NOW : Refusal.Again.NOT_AGAIN;
        boolean told = !manner.equals("quiet");
        return step(
                me,
                number,
                flash,
                "declined",
                Typed.refusal(manner, said),
                id -> refusals.decline(me, id, told, again, said));
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
        ModelAndView done =
                step(me, number, flash, aside ? "aside" : "back", Typed.NONE, id -> answers.setAside(me, id, aside));
        // Setting aside is for working through the list: one wants to be back on it.
        if (done.getStatus() == null) {
            done.setViewName("redirect:/invitations");
        }
        return done;
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
            page.setStatus(refused.status());
            return page;
        }
    }
}
