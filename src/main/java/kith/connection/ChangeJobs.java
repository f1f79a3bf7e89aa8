package kith.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets changes that every server has long followed. */
@Component
class ChangeJobs {

    /** A server that could not follow for half as long reads the table anew. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final int BATCH = 10_000;

    private final ChangeStore store;
    private final Clock clock;

    ChangeJobs(ChangeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Any number of servers may do so at once. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void clear() {
        Instant than = clock.instant().minus(KEPT);
        int gone;
        do {
            gone = store.deleteOlder(than, BATCH);
        } while (gone == BATCH);
    }
}
