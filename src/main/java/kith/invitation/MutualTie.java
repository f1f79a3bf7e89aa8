package kith.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.connection.Connections;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Link;
import kith.web.Phrase;
import org.springframework.stereotype.Component;

/** People both know. The card names a few, as far as its reader may see them. */
@Component
class MutualTie implements TieKind {

    private static final int KEPT = 12;
    private static final int NAMED = 3;

    private final Connections connections;
    private final MemberCards cards;

    MutualTie(Connections connections, MemberCards cards) {
        this.connections = connections;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "mutual";
    }

    @Override
    public List<Evidence> between(Pair pair, Instant now) {
        Connections.Mutual mutual = connections.mutual(pair.recipient(), pair.sender(), KEPT);
        if (mutual.some().isEmpty()) {
            return List.of();
        }
        String ids =
                String.join(",", mutual.some().stream().map(MemberId::toString).toList());
        return List.of(new Evidence(
                name(), Strength.PROVED, now, Map.of("ids", ids, "count", String.valueOf(mutual.count()))));
    }

    @Override
    public List<Optional<Worded>> word(MemberId reader, List<Reading> readings) {
        List<MemberId> all =
                readings.stream().flatMap(reading -> ids(reading).stream()).toList();
        Map<MemberId, MemberCards.Named> seen = cards.named(reader, all);
        return readings.stream().map(reading -> word(reading, seen)).toList();
    }

    private static List<MemberId> ids(Reading reading) {
        return Arrays.stream(reading.fact("ids").split(","))
                .map(id -> new MemberId(Long.parseLong(id)))
                .toList();
    }

    private static Optional<Worded> word(Reading reading, Map<MemberId, MemberCards.Named> seen) {
        List<MemberId> ids = ids(reading);
        List<Object> names = new ArrayList<>(ids.stream()
                .filter(seen::containsKey)
                .map(seen::get)
                .limit(NAMED)
                .map(card -> new Link(card.name(), "/members/" + card.handle()))
                .toList());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        int hidden = (int) ids.stream().filter(id -> !seen.containsKey(id)).count();
        int all = Integer.parseInt(reading.fact("count")) - hidden;
        String key = all == 1 ? "how.mutual.one" : all > names.size() ? "how.mutual.more" : "how.mutual.few";
        return Optional.of(new Worded(
                Strength.PROVED, Phrase.of(key, String.valueOf(all), names, String.valueOf(all - names.size()))));
    }
}
