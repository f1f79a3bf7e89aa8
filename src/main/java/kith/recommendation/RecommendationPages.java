package kith.recommendation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.Members;
import kith.recommendation.RecommendationListStore.Box;
import kith.web.Mark;
import kith.web.NotFound;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's recommendations, either way, and those that others show. */
@Controller
class RecommendationPages {

    private static final int PAGE = 20;

    private final RecommendationCards cards;
    private final RecommendationShelf shelf;
    private final RecommendationAcceptances acceptances;
    private final RecommendationWithdrawals withdrawals;
    private final Members members;
    private final MemberCards people;
    private final Words words;

    RecommendationPages(
            RecommendationCards cards,
            RecommendationShelf shelf,
            RecommendationAcceptances acceptances,
            RecommendationWithdrawals withdrawals,
            Members members,
            MemberCards people,
            Words words) {
        this.cards = cards;
        this.shelf = shelf;
        this.acceptances = acceptances;
        this.withdrawals = withdrawals;
        this.members = members;
        this.people = people;
        this.words = words;
    }

    /** One of the reader's lists. */
    record Lists(Box box, List<Card> cards, @Nullable String next) {

        List<Box> boxes() {
            return List.of(Box.values());
        }
    }

    /** All that a member shows. */
    record Shown(MemberCard of, boolean own, RecommendationShelf.Row row) {}

    /**
     * What was typed into a step that was refused.
     *
     * @param refused why, in a sentence
     * @param change what should be otherwise
     */
    record Typed(String refused, String change) {}

    @GetMapping("/recommendations")
    ModelAndView list(
            MemberId me,
            @RequestParam(defaultValue = "answer") String box,
            @RequestParam(required = false) @Nullable String after) {
        Box chosen = Arrays.stream(Box.values())
                .filter(one -> one.code().equals(box))
                .findFirst()
                .orElse(Box.ANSWER);
        RecommendationCards.Listing found = cards.list(me, chosen, Mark.read(after, Mark.LATEST), PAGE);
        return new ModelAndView(
                "recommendation/lists", Map.of("lists", new Lists(chosen, found.cards(), found.next())));
    }

    @GetMapping("/recommendations/{id}")
    ModelAndView one(MemberId me, @PathVariable long id) {
        return new ModelAndView("recommendation/recommendation", Map.of("card", card(me, id)));
    }

    @GetMapping("/members/{handle}/recommendations")
    ModelAndView of(MemberId me, @PathVariable String handle, @RequestParam(required = false) @Nullable String after) {
        MemberId subject = members.require(me, handle);
        MemberCard of = people.of(me, subject);
        if (of == null) {
            throw new NotFound();
        }
        RecommendationShelf.Row row = shelf.of(me, subject, Mark.read(after, Mark.LATEST), PAGE);
        return new ModelAndView("recommendation/shown", Map.of("shown", new Shown(of, subject.equals(me), row)));
    }

    @PostMapping("/recommendations/{id}/acceptance")
    ModelAndView accept(
            MemberId me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String edition,
            RedirectAttributes flash) {
        int read = edition.matches("[0-9]{1,9}") ? Integer.parseInt(edition) : 0;
        return step(me, id, "accepted", "", flash, number -> acceptances.accept(me, number, read));
    }

    @PostMapping("/recommendations/{id}/change")
    ModelAndView change(
            MemberId me,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String change,
            RedirectAttributes flash) {
        return step(me, id, "change", change, flash, number -> acceptances.askChange(me, number, change));
    }

    @PostMapping("/recommendations/{id}/refusal")
    ModelAndView refuse(MemberId me, @PathVariable long id, RedirectAttributes flash) {
        return step(me, id, "refused", "", flash, number -> withdrawals.refuse(me, number));
    }

    @PostMapping("/recommendations/{id}/hiding")
    ModelAndView hide(MemberId me, @PathVariable long id, RedirectAttributes flash) {
        return step(me, id, "hidden", "", flash, number -> acceptances.hide(me, number, true));
    }

    @PostMapping("/recommendations/{id}/showing")
    ModelAndView show(MemberId me, @PathVariable long id, RedirectAttributes flash) {
        return step(me, id, "shown", "", flash, number -> acceptances.hide(me, number, false));
    }

    @PostMapping("/recommendations/{id}/withdrawal")
    ModelAndView withdraw(MemberId me, @PathVariable long id, RedirectAttributes flash) {
        return step(me, id, "withdrawn", "", flash, number -> withdrawals.withdraw(me, number));
    }

    /** One thing to do with a recommendation. */
    private interface Step {
        void take(RecommendationId id);
    }

    /** Back to its page with a notice, or the page again with what was typed and why it was refused. */
    private ModelAndView step(MemberId me, long id, String done, String change, RedirectAttributes flash, Step step) {
        try {
            step.take(new RecommendationId(id));
        } catch (CannotRecommend refused) {
            return again(me, id, refused.status(), new Typed(words.text(refused), change));
        }
        flash.addFlashAttribute("notice", words.text("recommendation.done." + done));
        return new ModelAndView("redirect:/recommendations/" + id);
    }

    private ModelAndView again(MemberId me, long id, HttpStatusCode status, Typed typed) {
        ModelAndView page =
                new ModelAndView("recommendation/recommendation", Map.of("card", card(me, id), "typed", typed));
        page.setStatus(status);
        return page;
    }

    private Card card(MemberId me, long id) {
        return cards.require(me, new RecommendationId(id));
    }
}
