package kith.introduction;

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

/** What the buttons on an introduction do. */
@Controller
@RequestMapping("/introductions/{number}")
class IntroductionStepPages {

    private final Forwarding forwarding;
    private final IntroductionReplies replies;
    private final Agreements agreements;
    private final IntroductionEndings endings;
    private final IntroductionCards cards;
    private final Words words;

    IntroductionStepPages(
            Forwarding forwarding,
            IntroductionReplies replies,
            Agreements agreements,
            IntroductionEndings endings,
            IntroductionCards cards,
            Words words) {
        this.forwarding = forwarding;
        this.replies = replies;
        this.agreements = agreements;
        this.endings = endings;
        this.cards = cards;
        this.words = words;
    }

    @PostMapping("/forwarding")
    ModelAndView forward(
            MemberId me,
            @PathVariable long number,
            @RequestParam(name = "words", defaultValue = "") String typed,
            RedirectAttributes flash) {
        Retry retry = Retry.of("forwarding", typed);
        return step(me, number, flash, "forwarded", retry, id -> forwarding.forward(me, id, typed));
    }

    @PostMapping("/question")
    ModelAndView ask(
            MemberId me,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String question,
            RedirectAttributes flash) {
        Retry retry = Retry.of("question", question);
        return step(me, number, flash, "question", retry, id -> replies.ask(me, id, question));
    }

    @PostMapping("/answer")
    ModelAndView answer(
            MemberId me,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes flash) {
        Retry retry = Retry.of("answer", answer);
        return step(me, number, flash, "answered", retry, id -> replies.answer(me, id, answer));
    }

    @PostMapping("/refusal")
    ModelAndView decline(
            MemberId me,
            @PathVariable long number,
            @RequestParam(defaultValue = "quiet") String manner,
            @RequestParam(name = "words", defaultValue = "") String typed,
            RedirectAttributes flash) {
        boolean told = manner.equals("told");
        Retry retry = new Retry("refusal", typed, told);
        return step(me, number, flash, "declined", retry, id -> replies.decline(me, id, told, typed));
    }

    @PostMapping("/undo")
    ModelAndView undo(MemberId me, @PathVariable long number, RedirectAttributes flash) {
        return step(me, number, flash, "undone", Retry.NONE, id -> replies.undo(me, id));
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(MemberId me, @PathVariable long number, RedirectAttributes flash) {
        return step(me, number, flash, "withdrawn", Retry.NONE, id -> endings.withdraw(me, id));
    }

    @PostMapping("/acceptance")
    ModelAndView accept(MemberId me, @PathVariable long number, RedirectAttributes flash) {
        return step(me, number, flash, "accepted", Retry.NONE, id -> agreements.accept(me, id));
    }

    @PostMapping("/telling")
    ModelAndView tell(MemberId me, @PathVariable long number, RedirectAttributes flash) {
        return step(me, number, flash, "told", Retry.NONE, id -> agreements.tell(me, id));
    }

    /** One thing to do with an introduction. */
    private interface Step {
        void take(IntroductionId id);
    }

    /** Done: the introduction again, with a sentence. Refused: the same page with what was typed and why not. */
    private ModelAndView step(MemberId me, long number, RedirectAttributes flash, String done, Retry retry, Step step) {
        IntroductionId id = new IntroductionId(number);
        try {
            step.take(id);
            flash.addFlashAttribute("notice", words.text("introduction.done." + done));
            return new ModelAndView("redirect:/introductions/" + id);
        } catch (CannotIntroduce refused) {
            ModelAndView page = new ModelAndView("introduction/introduction");
            page.addObject("card", cards.find(me, id).orElseThrow(NotFound::new));
            page.addObject("retry", retry);
            page.addObject("refused", words.text(refused));
            page.setStatus(refused.status());
            return page;
        }
    }
}
