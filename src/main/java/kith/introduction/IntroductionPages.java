package kith.introduction;

import java.util.Map;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.NotFound;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of one's introductions, and one by itself. */
@Controller
@RequestMapping("/introductions")
class IntroductionPages {

    private static final int PAGE = 10;

    private final IntroductionCards cards;
    private final AskingStore asking;
    private final Limits limits;
    private final Words words;

    IntroductionPages(IntroductionCards cards, AskingStore asking, Limits limits, Words words) {
        this.cards = cards;
        this.asking = asking;
        this.limits = limits;
        this.words = words;
    }

    /** What the page of a list shows; {@code open} is whether one may be asked, and {@code most} for how many at a time. */
    record Listed(IntroductionBox box, IntroductionCards.Listing listing, boolean open, int most) {}

    @GetMapping
    ModelAndView list(
            MemberId me,
            @RequestParam(defaultValue = "received") String box,
            @RequestParam(required = false) @Nullable String after) {
        IntroductionBox shown = IntroductionBox.of(box).orElseThrow(NotFound::new);
        Listed listed = new Listed(
                shown,
                cards.list(me, shown, after, PAGE),
                asking.isOpen(me),
                limits.most(Limit.INTRODUCTIONS_ASKED_OF_ONE));
        return new ModelAndView("introduction/introductions", Map.of("listed", listed));
    }

    @GetMapping("/{id}")
    ModelAndView one(MemberId me, @PathVariable long id) {
        IntroductionCard card = cards.find(me, new IntroductionId(id)).orElseThrow(NotFound::new);
        return new ModelAndView("introduction/introduction", Map.of("card", card, "retry", Retry.NONE));
    }

    /** Whether others may ask one for introductions. */
    @PostMapping("/asking")
    String setAsking(MemberId me, @RequestParam(defaultValue = "true") boolean open, RedirectAttributes flash) {
        asking.set(me, open);
        flash.addFlashAttribute("notice", words.text(open ? "introduction.done.open" : "introduction.done.shut"));
        return "redirect:/introductions";
    }
}
