package kith.introduction;

import java.util.List;
import java.util.Map;
import kith.coach.Prompts;
import kith.introduction.CannotIntroduce.Reason;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.NotFound;
import kith.web.Refused;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Introducing two of one's connections to each other. */
@Controller
class OfferPages {

    private final Introductions introductions;
    private final Candidates candidates;
    private final NoteCoach coach;
    private final Members members;
    private final Words words;

    OfferPages(Introductions introductions, Candidates candidates, NoteCoach coach, Members members, Words words) {
        this.introductions = introductions;
        this.candidates = candidates;
        this.coach = coach;
        this.members = members;
        this.words = words;
    }

    /**
     * All that the page shows.
     *
     * @param choices whom one may choose for the one and for the other; nobody where one has nobody to introduce
     * @param prompts what to ask about the words
     * @param thin whether a second press sends it as it is
     */
    record Offering(
            List<Choice> choices,
            OfferForm form,
            Prompts prompts,
            @Nullable String refused,
            boolean thin) {}

    /** Begun with somebody already, or from the start. While somebody types whom they look for, the page takes from here whom they may mean. */
    @GetMapping("/introductions/new")
    ModelAndView form(MemberId me, OfferForm form) {
        return page(me, form, null);
    }

    /** Looks for people where there is no script. Posted, since what is written already comes along and belongs in no address. */
    @PostMapping("/introductions/people")
    ModelAndView find(MemberId me, OfferForm form) {
        return page(me, form, null);
    }

    @PostMapping("/introductions")
    ModelAndView offer(MemberId me, OfferForm form, RedirectAttributes flash) {
        try {
            Trio trio = new Trio(me, person(me, form.one()), person(me, form.other()));
            IntroductionId id = introductions.offer(trio, form.why(), form.asItIs());
            flash.addFlashAttribute("notice", words.text("introduction.done.offered"));
            return new ModelAndView("redirect:/introductions/" + id);
        } catch (CannotIntroduce refused) {
            return refused.reason() == Reason.ALREADY_OPEN
                    ? new ModelAndView("redirect:/introductions/" + refused.args()[0])
                    : page(me, form, refused);
        } catch (TooMany refused) {
            return page(me, form, refused);
        }
    }

    private MemberId person(MemberId me, String handle) {
        try {
            return members.require(me, handle);
        } catch (NotFound nobody) {
            throw new CannotIntroduce(Reason.PERSON_MISSING);
        }
    }

    private ModelAndView page(MemberId me, OfferForm form, @Nullable Refused refused) {
        Offering offering = new Offering(
                candidates.any(me) ? candidates.of(me, form) : List.of(),
                form,
                coach.offer(me, form),
                refused == null ? null : words.text(refused),
                refused instanceof CannotIntroduce cannot && cannot.reason() == Reason.THIN);
        ModelAndView page = new ModelAndView("introduction/offer", Map.of("offering", offering));
        if (refused != null) {
            page.setStatus(refused.status());
        }
        return page;
    }
}
