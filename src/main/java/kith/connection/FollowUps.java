package kith.connection;

import java.time.Clock;
import java.util.List;
import kith.connection.MemoryStore.Due;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says whose day to follow up has come, each once. */
@Component
class FollowUps {

    private static final int BATCH = 200;

    private final MemoryStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FollowUps(MemoryStore store, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Any number of servers may do so at once. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tell() {
        int told;
        do {
            told = tellSome();
        } while (told == BATCH);
    }

    /** Nobody is told of somebody they are no longer connected with. */
    private int tellSome() {
        Integer told = transaction.execute(status -> {
            List<Due> due = store.tell(clock.instant(), BATCH);
            due.stream().filter(Due::connected).map(Due::followUp).forEach(events::publishEvent);
            return due.size();
        });
        return told == null ? 0 : told;
    }
}
