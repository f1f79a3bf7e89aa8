package kith.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Sends events out again whose listener has failed, or has not been heard of for a minute since its server died. A listener may so be called twice,
 * and must not mind.
 */
@Component
class Resubmission {

    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration TURN = Duration.ofSeconds(50);
    private static final int AT_ONCE = 500;

    /** The longest wait is a bit over four hours. */
    private static final int DOUBLINGS = 8;

    private final EventPublicationRegistry events;
    private final FailedEventPublications failed;
    private final ThreadPoolTaskExecutor taskExecutor;
    private final Turns turns;
    private final Clock clock;

    Resubmission(
            EventPublicationRegistry events,
            FailedEventPublications failed,
            ThreadPoolTaskExecutor taskExecutor,
            Turns turns,
            Clock clock) {
        this.events = events;
        this.failed = failed;
        this.taskExecutor = taskExecutor;
        this.turns = turns;
        this.clock = clock;
    }

    /** One server does so, unless its own listeners have not caught up yet: what waits for them is not lost. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void resubmit() {
        if (taskExecutor.getThreadPoolExecutor().getQueue().isEmpty() && turns.take("resubmission", TURN)) {
            again();
        }
    }

    void again() {
        Instant now = clock.instant();
        events.markStalePublicationsFailed(status -> PATIENCE);
        failed.resubmit(ResubmissionOptions.defaults()
                .withBatchSize(AT_ONCE)
                .withMaxInFlight(AT_ONCE)
                .withFilter(event -> !now.isBefore(due(event))));
    }

    /** After a minute, then two, then four: a listener that can never succeed must not keep the others waiting. */
    private static Instant due(EventPublication event) {
        Instant tried = event.getLastResubmissionDate();
        Duration wait = PATIENCE.multipliedBy(1L << Math.clamp(event.getCompletionAttempts() - 1, 0, DOUBLINGS));
        return (tried == null ? event.getPublicationDate() : tried).plus(wait);
    }
}
