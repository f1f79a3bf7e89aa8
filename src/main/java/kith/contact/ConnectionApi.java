package kith.contact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.api.Cursors;
import kith.api.Slice;
import kith.connection.Connection;
import kith.connection.Memories;
import kith.connection.Memory;
import kith.connection.Narrowing.Touch;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Mark;
import kith.web.NotFound;
import kith.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people one is connected with, for programs. */
@RestController
@RequestMapping("/api/v1/connections")
class ConnectionApi {

    private final Acquainted acquainted;
    private final Contacts contacts;
    private final Memories memories;
    private final MemberCards cards;
    private final PublicUrl url;

    ConnectionApi(Acquainted acquainted, Contacts contacts, Memories memories, MemberCards cards, PublicUrl url) {
        this.acquainted = acquainted;
        this.contacts = contacts;
        this.memories = memories;
        this.cards = cards;
        this.url = url;
    }

    /** What becomes of one's own notes. */
    enum Notes {
        KEEP,
        DROP
    }

    /** A slice of one's tags would be one of a few dozen: all of them, the most used first. */
    record TagsView(List<String> tags) {}

    /** All of them, or those whom all that is given leaves: words of theirs or of one's notes, a tag of one's own, a group both are in, where they are. */
    @GetMapping
    Slice<ConnectionView> list(
            MemberId me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable Touch touch,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        Mark from = Cursors.mark(after, Mark.LATEST);
        Wanted wanted = new Wanted(q, tag, group, place, touch == null ? "" : Wanted.code(touch), "", "");
        Acquainted.Found found = acquainted.find(me, wanted, from.equals(Mark.LATEST) ? null : from.toString(), limit);
        return new Slice<>(views(me, found.shown()), found.next());
    }

    @GetMapping("/tags")
    TagsView tags(MemberId me) {
        return new TagsView(memories.tags(me));
    }

    /** With what one keeps of them; also of somebody one is no longer connected with, where one keeps something. */
    @GetMapping("/{handle}")
    ConnectionView.Whole one(MemberId me, @PathVariable String handle) {
        return ConnectionView.Whole.of(contacts.require(me, contacts.peer(me, handle)), url);
    }

    /** Ends it quietly, for both. */
    @DeleteMapping("/{handle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(MemberId me, @PathVariable String handle, @RequestParam(defaultValue = "keep") Notes notes) {
        MemberId peer = contacts.peer(me, handle);
        if (contacts.require(me, peer).since() == null) {
            throw new NotFound();
        }
        memories.part(me, peer, notes == Notes.KEEP);
    }

    private List<ConnectionView> views(MemberId me, List<Connection> page) {
        List<MemberId> peers = page.stream().map(Connection::peer).toList();
        Map<MemberId, MemberCard> seen = cards.of(me, peers);
        Map<MemberId, Memory> kept = memories.of(me, peers);
        List<ConnectionView> views = new ArrayList<>();
        for (Connection connection : page) {
            MemberCard card = seen.get(connection.peer());
            if (card != null) {
                Memory memory = kept.getOrDefault(connection.peer(), Memory.NONE);
                views.add(ConnectionView.of(card, connection.since(), memory, url));
            }
        }
        return views;
    }
}
