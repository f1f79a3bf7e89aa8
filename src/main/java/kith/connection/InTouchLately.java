package kith.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Those who were in touch within three months are likelier to introduce one another. Only what both sides have counts, so that what one of them noted in private
 * shows nowhere.
 */
@Component
class InTouchLately implements TieEvidence {

    private static final Duration LATELY = Duration.ofDays(90);
    private static final double WORTH = 0.5;

    private final TouchStore store;

    InTouchLately(TouchStore store) {
        this.store = store;
    }

    @Override
    public Map<Tie, Double> strengths(Collection<Tie> ties, Instant now) {
        Map<Tie, Double> strengths = new HashMap<>();
        store.between(ties).forEach((tie, at) -> {
            if (at.isAfter(now.minus(LATELY))) {
                strengths.put(tie, WORTH);
            }
        });
        return strengths;
    }
}
