package kith.introduction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.introduction.Introduction.Exchange;
import kith.introduction.Introduction.Role;
import kith.introduction.IntroductionStore.Key;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Introductions as one of their people is shown them. One of whose people the reader may not see is not shown at all. */
@Component
class IntroductionCards {

    private final IntroductionStore store;
    private final SideStore sides;
    private final ExchangeStore exchange;
    private final MemberCards cards;

    IntroductionCards(IntroductionStore store, SideStore sides, ExchangeStore exchange, MemberCards cards) {
        this.store = store;
        this.sides = sides;
        this.exchange = exchange;
        this.cards = cards;
    }

    /**
     * Part of a list.
     *
     * @param next the mark of the last one where more follow, else null
     */
    record Listing(List<IntroductionCard> cards, @Nullable String next) {}

    Optional<IntroductionCard> find(MemberId me, IntroductionId id) {
        return sides.find(me, id).flatMap(side -> of(me, List.of(side)).stream().findFirst());
    }

    Listing list(MemberId me, IntroductionBox box, @Nullable String after, int limit) {
        List<Side> found = sides.page(me, box, Mark.read(after, Mark.LATEST), limit + 1);
        boolean more = found.size() > limit;
        List<Side> page = more ? found.subList(0, limit) : found;
        return new Listing(
                of(me, page),
                more ? new Mark(page.getLast().madeAt(), page.getLast().id().value()).toString() : null);
    }

    private List<IntroductionCard> of(MemberId me, List<Side> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        List<Key> keys = page.stream()
                .map(side -> new Key(side.trio().introducer(), side.id()))
                .toList();
        Map<IntroductionId, Introduction> contents = new HashMap<>();
        store.all(keys).forEach(it -> contents.put(it.id(), it));
        Map<IntroductionId, List<Exchange>> rounds = exchange.of(keys);
        Map<MemberId, MemberCard> seen = cards.of(
                me, page.stream().flatMap(side -> side.trio().all().stream()).toList());
        return page.stream()
                .filter(side -> seen.keySet().containsAll(side.trio().all()))
                .flatMap(side -> Optional.ofNullable(contents.get(side.id())).stream()
                        .flatMap(it -> card(side, it, seen, rounds).stream()))
                .toList();
    }

    /** What passes between asker and go-between is theirs alone. */
    private static Optional<IntroductionCard> card(
            Side side, Introduction it, Map<MemberId, MemberCard> seen, Map<IntroductionId, List<Exchange>> rounds) {
        MemberCard introducer = seen.get(it.trio().introducer());
        MemberCard one = seen.get(it.trio().one());
        MemberCard other = seen.get(it.trio().other());
        if (introducer == null || one == null || other == null) {
            return Optional.empty();
        }
        boolean confidant = side.role() == Role.ASKER || side.role() == Role.INTRODUCER;
        return Optional.of(new IntroductionCard(
                side,
                introducer,
                one,
                other,
                confidant ? it.note() : null,
                it.why(),
                it.words(),
                confidant ? rounds.getOrDefault(it.id(), List.of()) : List.of()));
    }
}
