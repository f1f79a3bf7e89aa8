package kith.recommendation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.recommendation.RecommendationListStore.Box;
import kith.recommendation.RecommendationListStore.Row;
import kith.web.Mark;
import kith.web.NotFound;
import kith.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the cards of recommendations, and only for their two people; of one with whom there is a block there is none. */
@Component
class RecommendationCards {

    private final RecommendationListStore store;
    private final MemberCards members;

    RecommendationCards(RecommendationListStore store, MemberCards members) {
        this.store = store;
        this.members = members;
    }

    /**
     * A page of a list.
     *
     * @param next what to ask for to see what follows, or null at the end
     */
    record Listing(List<Card> cards, @Nullable String next) {}

    Listing list(MemberId me, Box box, Mark after, int limit) {
        List<Row> found = store.list(me, box, after, limit + 1);
        boolean more = found.size() > limit;
        List<Row> page = more ? found.subList(0, limit) : found;
        Row last = more ? page.getLast() : null;
        return new Listing(
                cards(me, page),
                last == null ? null : new Mark(last.at(), last.id().value()).toString());
    }

    /** One, if the reader is one of its two people and may see the other; else not found. */
    Card require(MemberId me, RecommendationId id) {
        return find(me, id).orElseThrow(NotFound::new);
    }

    Optional<Card> find(MemberId me, RecommendationId id) {
        return store.find(me, id)
                .flatMap(row -> cards(me, List.of(row)).stream().findFirst());
    }

    /** What is between the two and not over, either way. */
    List<Card> between(MemberId me, MemberId other) {
        return Once.of(new Between(me, other), () -> cards(me, store.between(me, other)));
    }

    private record Between(MemberId me, MemberId other) {}

    private List<Card> cards(MemberId me, List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<MemberId, MemberCard> seen =
                members.of(me, rows.stream().map(Row::other).toList());
        return rows.stream()
                .filter(row -> seen.containsKey(row.other()))
                .map(row -> Card.of(row, Objects.requireNonNull(seen.get(row.other()))))
                .toList();
    }
}
