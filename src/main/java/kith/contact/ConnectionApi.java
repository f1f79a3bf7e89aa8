package kith.contact;

import static java.util.stream.Collectors.toMap;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.api.CannotRead;
import kith.api.Cursors;
import kith.api.Slice;
import kith.connection.Connection;
import kith.connection.Memories;
import kith.connection.Memory;
import kith.connection.Narrowing.Touch;
import kith.member.Directory;
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
    private final Former former;
    private final Contacts contacts;
    private final Memories memories;
    private final MemberCards cards;
    private final PublicUrl url;

    ConnectionApi(
            Acquainted acquainted,
            Former former,
            Contacts contacts,
            Memories memories,
            MemberCards cards,
            PublicUrl url) {
        this.acquainted = acquainted;
        this.former = former;
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

    /** All of them, or those whom all that is given leaves: words of theirs or of one's notes, a tag of one's own, a group both are in, where they are, a day to follow up that has come. */
    @GetMapping
    Slice<ConnectionView> list(
            MemberId me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable Touch touch,
            @RequestParam(defaultValue = "false") boolean due,
            @RequestParam(defaultValue = "newest") Wanted.Order sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        if (sort != Wanted.Order.NAME) {
            Cursors.mark(after, Mark.LATEST);
        } else if (after != null && !Directory.isMark(after)) {
            throw new CannotRead(CannotRead.Reason.AFTER, Map.of("parameter", "after"));
        }
        Wanted wanted = Wanted.of(q, tag, group, place, touch, due, sort);
        Acquainted.Found found = acquainted.find(me, wanted, after, limit);
        Map<MemberId, Instant> since = found.shown().stream().collect(toMap(Connection::peer, Connection::since));
        return new Slice<>(
                views(me, found.shown().stream().map(Connection::peer).toList(), since), found.next());
    }

    /** Those one is no longer connected with and keeps something of: all, or those whom words of theirs or of one's notes leave. */
    @GetMapping("/former")
    Slice<ConnectionView> former(
            MemberId me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        if (after != null && after < 0) {
            throw new CannotRead(CannotRead.Reason.AFTER, Map.of("parameter", "after"));
        }
        List<MemberId> found = former.find(me, q, after == null ? 0 : after, limit + 1);
        return Slice.of(found, limit, page -> views(me, page, Map.of()), last -> String.valueOf(last.value()));
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

    private List<ConnectionView> views(MemberId me, List<MemberId> peers, Map<MemberId, Instant> since) {
        Map<MemberId, MemberCard> seen = cards.of(me, peers);
        Map<MemberId, Memory> kept = memories.of(me, peers);
        List<ConnectionView> views = new ArrayList<>();
        for (MemberId peer : peers) {
            MemberCard card = seen.get(peer);
            if (card != null) {
                views.add(ConnectionView.of(card, since.get(peer), kept.getOrDefault(peer, Memory.NONE), url));
            }
        }
        return views;
    }
}
