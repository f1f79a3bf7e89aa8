package kith.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.member.MemberId;
import kith.web.Phrase;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "I found you by searching": nothing to give and nothing to check. */
@Component
@Order(30)
class SearchHow implements HowKind {

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Offer> offers(Pair pair, Instant now) {
        return List.of(new Offer(
                new Claim(name(), "", Map.of()), Strength.SAID, Phrase.of("how.search.offer"), null, List.of()));
    }

    @Override
    public Evidence find(Pair pair, Claim claim, Instant now) {
        return new Evidence(name(), Strength.SAID, now, Map.of());
    }

    @Override
    public List<String> names(Pair pair, Claim claim) {
        return List.of();
    }

    @Override
    public List<Optional<Worded>> word(MemberId reader, List<Reading> readings) {
        return readings.stream().map(SearchHow::word).map(Optional::of).toList();
    }

    private static Worded word(Reading reading) {
        return new Worded(Strength.SAID, Phrase.of(reading.received() ? "how.search.received" : "how.search.sent"));
    }
}
