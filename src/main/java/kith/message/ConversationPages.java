package kith.message;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.invitation.InvitationCards;
import kith.invitation.InvitationCards.Underway;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All of one's conversations, what is said in invitations that wait, and one's messages searched. */
@Controller
class ConversationPages {

    static final int PAGE = 20;
    private static final int UNDERWAY_AT_MOST = 10;

    private final Conversations conversations;
    private final Messages messages;
    private final Talks talks;
    private final InvitationCards invitations;
    private final MemberCards cards;
    private final Members members;

    ConversationPages(
            Conversations conversations,
            Messages messages,
            Talks talks,
            InvitationCards invitations,
            MemberCards cards,
            Members members) {
        this.conversations = conversations;
        this.messages = messages;
        this.talks = talks;
        this.invitations = invitations;
        this.cards = cards;
        this.members = members;
    }

    /** What was last said in an invitation that waits for somebody's answer. */
    record InInvitation(Underway underway, MemberCard other) {}

    /**
     * The list.
     *
     * @param next what to ask for to see earlier ones, or null at the end
     */
    record Listing(
            List<InInvitation> invitations,
            List<Talks.Row> rows,
            @Nullable String next) {}

    /** What was found. */
    record Found(String query, List<Said> said) {}

    @GetMapping("/messages")
    ModelAndView list(
            MemberId me,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String q) {
        if (!q.isBlank()) {
            Found found = new Found(q, talks.several(me, messages.search(me, q)));
            return new ModelAndView("message/found", Map.of("found", found));
        }
        List<Conversation> found = conversations.page(me, Mark.read(after, Mark.LATEST), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Conversation> page = more ? found.subList(0, PAGE) : found;
        Listing listing = new Listing(
                after == null ? underway(me) : List.of(),
                talks.rows(me, page),
                more ? new Mark(page.getLast().lastAt(), page.getLast().id().value()).toString() : null);
        return new ModelAndView("message/conversations", Map.of("listing", listing));
    }

    /** Opens the conversation with somebody one is connected with. */
    @PostMapping("/members/{handle}/messages")
    String open(MemberId me, @PathVariable String handle) {
        return "redirect:/messages/" + conversations.open(me, members.require(me, handle));
    }

    private List<InInvitation> underway(MemberId me) {
        List<Underway> open = invitations.underway(me, UNDERWAY_AT_MOST);
        if (open.isEmpty()) {
            return List.of();
        }
        Map<MemberId, MemberCard> seen =
                cards.of(me, open.stream().map(Underway::other).toList());
        return open.stream()
                .flatMap(one -> Stream.ofNullable(seen.get(one.other())).map(card -> new InInvitation(one, card)))
                .toList();
    }
}
