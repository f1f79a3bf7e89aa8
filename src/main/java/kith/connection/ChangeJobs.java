package kith.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kith.web.Turns;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets changes that every server has long followed. */
@Component
class ChangeJobs {

    /** A server that could not follow for half as long reads the table anew. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final int BATCH = 10_000;

    private final ChangeStore store;
    private final Turns turns;
    private final Clock clock;

    ChangeJobs(ChangeStore store, Turns turns, Clock clock) {
        this.store = store;
        this.turns = turns;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 300_000)
    void forget() {
        if (turns.take("connection changes", Duration.ofMinutes(50))) {
            Instant than = clock.instant().minus(KEPT);
            while (store.deleteOlder(than, BATCH) == BATCH) {
                // as long as there is more
            }
        }
    }
}
