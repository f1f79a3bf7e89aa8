package kith.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says which events begin within a day, each once, and once more where it was moved. */
@Component
class EventReminders {

    /** So long before it begins. */
    private static final Duration AHEAD = Duration.ofHours(24);

    private static final int BATCH = 100;

    private final AudienceStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EventReminders(
            AudienceStore store, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether it begins within a day, and has not begun. */
    static boolean isNear(Event event, Instant now) {
        return now.isBefore(event.starts()) && !event.starts().isAfter(now.plus(AHEAD));
    }

    /** Any number of servers may do so at once. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tell() {
        int told;
        do {
            told = tellSome();
        } while (told == BATCH);
    }

    private int tellSome() {
        Integer told = transaction.execute(status -> {
            Instant now = clock.instant();
            List<EventUpdate.Near> near = store.remind(now, now.plus(AHEAD), BATCH);
            near.forEach(events::publishEvent);
            return near.size();
        });
        return told == null ? 0 : told;
    }
}
