package kith.people;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.api.Cursors;
import kith.api.Slice;
import kith.connection.Connection;
import kith.connection.Connections;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.MemberView;
import kith.member.Members;
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

    private final Connections connections;
    private final MemberCards cards;
    private final Members members;
    private final PublicUrl url;

    ConnectionApi(Connections connections, MemberCards cards, Members members, PublicUrl url) {
        this.connections = connections;
        this.cards = cards;
        this.members = members;
        this.url = url;
    }

    /** Somebody one is connected with. */
    record ConnectionView(MemberView member, Instant since) {}

    @GetMapping
    Slice<ConnectionView> list(
            MemberId me,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) @Min(1) @Max(Slice.MOST) int limit) {
        return Slice.of(
                connections.page(me, Cursors.mark(after, Mark.LATEST), limit + 1),
                limit,
                page -> views(me, page),
                last -> new Mark(last.since(), last.peer().value()).toString());
    }

    /** Ends it quietly, for both. */
    @DeleteMapping("/{handle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(MemberId me, @PathVariable String handle) {
        MemberId peer = members.require(me, handle);
        if (!connections.between(me, peer)) {
            throw new NotFound();
        }
        connections.remove(me, peer);
    }

    private List<ConnectionView> views(MemberId me, List<Connection> page) {
        Map<MemberId, MemberCard> seen =
                cards.of(me, page.stream().map(Connection::peer).toList());
        List<ConnectionView> views = new ArrayList<>();
        for (Connection connection : page) {
            MemberCard card = seen.get(connection.peer());
            if (card != null) {
                views.add(new ConnectionView(MemberView.of(card, url), connection.since()));
            }
        }
        return views;
    }
}
