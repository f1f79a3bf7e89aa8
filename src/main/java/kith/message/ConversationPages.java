package kith.message;

import java.util.List;
import java.util.Map;
import kith.member.MemberId;
import kith.member.Members;
import kith.message.InInvitations.InInvitation;
import kith.web.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** All of one's conversations, what is said in invitations that wait, and one's messages searched. */
@Controller
class ConversationPages {

    static final int PAGE = 20;
    private static final int UNDERWAY_AT_MOST = 10;

    private final Conversations conversations;
    private final Messages messages;
    private final Talks talks;
    private final InInvitations invitations;
    private final Members members;

    ConversationPages(
            Conversations conversations, Messages messages, Talks talks, InInvitations invitations, Members members) {
        this.conversations = conversations;
        this.messages = messages;
        this.talks = talks;
        this.invitations = invitations;
        this.members = members;
    }

    /**
     * The list.
     *
     * @param next what to ask for to see earlier ones, or null at the end
     */
    record Listing(
            List<InInvitation> invitations,
            List<Talks.Row> rows,
            @Nullable String next) {}

    /**
     * What was found.
     *
     * @param whole whether this is all
     * @param next what to ask for to see earlier ones, or null at the end
     */
    record Found(
            String query,
            List<Said> said,
            boolean whole,
            @Nullable String next) {

        /** The address of the earlier ones. */
        String further() {
            return UriComponentsBuilder.fromPath("/messages")
                    .queryParam("q", "{q}")
                    .queryParam("after", next)
                    .encode()
                    .buildAndExpand(query)
                    .toUriString();
        }
    }

    @GetMapping("/messages")
    ModelAndView list(
            MemberId me,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "") String q) {
        if (!q.isBlank()) {
            return new ModelAndView("message/found", Map.of("found", found(me, q, Place.read(after))));
        }
        List<Conversation> found = conversations.page(me, Mark.read(after, Mark.LATEST), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Conversation> page = more ? found.subList(0, PAGE) : found;
        Listing listing = new Listing(
                after == null ? invitations.of(me, UNDERWAY_AT_MOST) : List.of(),
                talks.rows(me, page),
                more ? new Mark(page.getLast().lastAt(), page.getLast().id().value()).toString() : null);
        return new ModelAndView("message/conversations", Map.of("listing", listing));
    }

    private Found found(MemberId me, String q, Place after) {
        List<Message> found = messages.search(me, q, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Message> page = more ? found.subList(0, PAGE) : found;
        return new Found(
                q,
                talks.several(me, page),
                !more && after.equals(Place.LATEST),
                more ? Place.of(page.getLast()).toString() : null);
    }

    /** Opens the conversation with somebody one is connected with. */
    @PostMapping("/members/{handle}/messages")
    String open(MemberId me, @PathVariable String handle) {
        return "redirect:/messages/" + conversations.open(me, members.require(me, handle));
    }
}
