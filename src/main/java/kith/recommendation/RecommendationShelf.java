package kith.recommendation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.connection.Connection;
import kith.connection.Connections;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.recommendation.ShownRecommendationStore.Shown;
import kith.web.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a profile shows: the recommendations its member accepted, each with its author as the one who looks may see them, or not at all. */
@Component
class RecommendationShelf {

    private final ShownRecommendationStore store;
    private final MemberCards members;
    private final Connections connections;

    RecommendationShelf(ShownRecommendationStore store, MemberCards members, Connections connections) {
        this.store = store;
        this.members = members;
        this.connections = connections;
    }

    /**
     * A recommendation that others may read.
     *
     * @param author as the viewer may see them
     * @param since since when the two are connected; null where they are not any more
     */
    record Entry(
            RecommendationId id,
            MemberCard author,
            Testimony said,
            @Nullable Instant since,
            Instant acceptedAt) {}

    /**
     * A page of them.
     *
     * @param next what to ask for to see what follows, or null at the end
     */
    record Row(List<Entry> entries, @Nullable String next) {}

    /** Those that the viewer may see of a member whom they may see, the latest accepted first. */
    Row of(MemberId viewer, MemberId subject, Mark after, int limit) {
        List<Shown> found = store.of(subject, after, limit + 1);
        if (found.isEmpty()) {
            return new Row(List.of(), null);
        }
        boolean more = found.size() > limit;
        List<Shown> page = more ? found.subList(0, limit) : found;
        List<MemberId> authors = page.stream().map(Shown::author).toList();
        Map<MemberId, MemberCard> seen = members.of(viewer, authors);
        Map<MemberId, Instant> since = new HashMap<>();
        for (Connection connection : connections.among(subject, authors)) {
            since.put(connection.peer(), connection.since());
        }
        List<Entry> entries = new ArrayList<>();
        for (Shown shown : page) {
            MemberCard author = seen.get(shown.author());
            if (author != null) {
                entries.add(new Entry(shown.id(), author, shown.said(), since.get(shown.author()), shown.acceptedAt()));
            }
        }
        Shown last = page.getLast();
        return new Row(entries, more ? new Mark(last.acceptedAt(), last.id().value()).toString() : null);
    }
}
