package kith.introduction;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kith.connection.Connection;
import kith.connection.Connections;
import kith.introduction.CannotIntroduce.Reason;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.Members;
import kith.reason.Finding;
import kith.web.Mark;
import kith.web.NotFound;
import kith.web.Refused;
import kith.web.TooMany;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Introducing two of one's connections to each other. */
@Controller
class OfferPages {

    /** So many of one's connections can be chosen from, those since lately first; others by the way of their profile. */
    private static final int CHOICE = 500;

    private final Introductions introductions;
    private final Connections connections;
    private final Members members;
    private final MemberCards cards;
    private final Words words;

    OfferPages(Introductions introductions, Connections connections, Members members, MemberCards cards, Words words) {
        this.introductions = introductions;
        this.connections = connections;
        this.members = members;
        this.cards = cards;
        this.words = words;
    }

    /**
     * All that the page shows.
     *
     * @param people whom one may choose, by name
     * @param questions what to ask about words that may not go out as they are
     * @param thin whether a second press sends it as it is
     */
    record Offering(
            List<MemberCard> people, AskForm form, @Nullable String refused, List<Finding> questions, boolean thin) {}

    @GetMapping("/introductions/new")
    ModelAndView form(
            MemberId me,
            @RequestParam(name = "one", defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other) {
        return page(me, new AskForm(one, other, "", "", ""), null);
    }

    @PostMapping("/introductions")
    ModelAndView offer(MemberId me, AskForm form, RedirectAttributes flash) {
        try {
            Trio trio = new Trio(me, person(me, form.by()), person(me, form.other()));
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

    private ModelAndView page(MemberId me, AskForm form, @Nullable Refused refused) {
        CannotIntroduce own = refused instanceof CannotIntroduce cannot ? cannot : null;
        List<MemberId> peers = connections.page(me, Mark.LATEST, CHOICE).stream()
                .map(Connection::peer)
                .toList();
        Offering offering = new Offering(
                cards.of(me, peers).values().stream()
                        .sorted(Comparator.comparing(MemberCard::name))
                        .toList(),
                form,
                refused == null ? null : words.text(refused),
                own == null ? List.of() : own.questions(),
                own != null && own.reason() == Reason.THIN);
        ModelAndView page = new ModelAndView("introduction/offer", Map.of("offering", offering));
        if (refused != null) {
            page.setStatus(refused.status());
        }
        return page;
    }
}
