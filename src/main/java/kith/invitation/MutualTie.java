package kith.invitation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.connection.Connections;
import kith.connection.Mutual;
import kith.member.MemberCards;
import kith.member.MemberId;
import org.springframework.stereotype.Component;

/** People both know. The card names a few, as far as its reader may see them. */
@Component
class MutualTie implements TieKind, EvidenceKind {

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
        Mutual mutual = connections.mutual(pair.recipient(), pair.sender(), 0, KEPT);
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
        return new Mutual(ids(reading), Integer.parseInt(reading.fact("count")))
                .words(seen, NAMED)
                .map(words -> new Worded(Strength.PROVED, words));
    }
}
