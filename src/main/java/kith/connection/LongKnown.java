package kith.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Those who have been connected for longer know each other better, and every further year says less than the one before: two years are worth half of ever. Having
 * been in touch within three months is worth as much. Only a touch that both sides have counts, so that what one of them noted in private shows nowhere.
 */
@Component
class LongKnown implements TieEvidence {

    private static final double HALF = Duration.ofDays(730).toSeconds();
    private static final Duration LATELY = Duration.ofDays(90);
    private static final double IN_TOUCH = 0.5;

    private final ConnectionStore store;

    LongKnown(ConnectionStore store) {
        this.store = store;
    }

    @Override
    public Map<Tie, Double> strengths(Collection<Tie> ties, Instant now) {
        Map<Tie, Double> strengths = new HashMap<>();
        store.known(ties).forEach((tie, known) -> {
            double seconds = Math.max(0, Duration.between(known.since(), now).toSeconds());
            double years = seconds / (seconds + HALF);
            strengths.put(tie, isLately(known.touched(), now) ? Math.min(1, years + IN_TOUCH) : years);
        });
        return strengths;
    }

    private static boolean isLately(@Nullable Instant touched, Instant now) {
        return touched != null && touched.isAfter(now.minus(LATELY));
    }
}
