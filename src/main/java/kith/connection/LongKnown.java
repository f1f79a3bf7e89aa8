package kith.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Those who have been connected for longer know each other better, and every further year says less than the one before: two years are worth half of ever. */
@Component
class LongKnown implements TieEvidence {

    private static final double HALF = Duration.ofDays(730).toSeconds();

    private final ConnectionStore store;

    LongKnown(ConnectionStore store) {
        this.store = store;
    }

    @Override
    public Map<Tie, Double> strengths(Collection<Tie> ties, Instant now) {
        Map<Tie, Double> strengths = new HashMap<>();
        store.since(ties).forEach((tie, since) -> {
            double seconds = Math.max(0, Duration.between(since, now).toSeconds());
            strengths.put(tie, seconds / (seconds + HALF));
        });
        return strengths;
    }
}
