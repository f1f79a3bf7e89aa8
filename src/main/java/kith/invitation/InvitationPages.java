package kith.invitation;

import java.util.Map;
import kith.member.Door;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists of one's invitations, and one invitation by itself. */
@Controller
@RequestMapping("/invitations")
class InvitationPages {

    /** So many cards as one works through before a pause; each is a letter with its forms. */
    private static final int PAGE = 10;

    private final InvitationCards cards;
    private final Members members;

    InvitationPages(InvitationCards cards, Members members) {
        this.cards = cards;
        this.members = members;
    }

    /** What the page of a list shows; {@code folded} is how many wait below it, on the first page of what is to be answered. */
    record Inbox(Box box, InvitationCards.Listing listing, int folded, Door door) {}

    @GetMapping
    ModelAndView inbox(
            MemberId me,
            @RequestParam(defaultValue = "answer") String box,
            @RequestParam(required = false) @Nullable String after) {
        Box shown = Box.of(box).orElseThrow(NotFound::new);
        boolean first = shown == Box.ANSWER && after == null;
        Inbox inbox = new Inbox(
                shown, cards.list(me, shown, after, PAGE), first ? cards.count(me, Box.FOLDED) : 0, members.door(me));
        return new ModelAndView("invitation/inbox", Map.of("inbox", inbox));
    }

    /** One by itself; a letter may ask for one of its forms to stand open. */
    @GetMapping("/{id}")
    ModelAndView one(MemberId me, @PathVariable long id, @RequestParam(defaultValue = "") String open) {
        InvitationCard card = cards.find(me, new InvitationId(id)).orElseThrow(NotFound::new);
        return new ModelAndView("invitation/invitation", Map.of("card", card, "typed", Typed.open(open)));
    }
}
