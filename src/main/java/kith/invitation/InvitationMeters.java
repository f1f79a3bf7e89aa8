package kith.invitation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kith.reason.Grade;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts for the operator's monitoring what becomes of invitations, without saying whose. A quiet decline is not counted: on a small Kith the hour would tell
 * whose it was.
 */
@Component
@ConditionalOnProperty("kith.metrics.port")
class InvitationMeters {

    private final MeterRegistry meters;
    private final MultiGauge contests;
    private final ContestStore store;

    InvitationMeters(MeterRegistry meters, ContestStore store) {
        this.meters = meters;
        this.store = store;
        this.contests = MultiGauge.builder("kith.contests")
                .description("Reasons found canned that their senders stand by, by what was found; in the database")
                .register(meters);
        Stream.of(Grade.values()).forEach(this::sent);
        Stream.of("asked", "answered", "accepted", "thanked", "declined").forEach(this::answers);
    }

    /** Counted once it is there for good. A listener of the transaction's end would have every letter written down as an event as well. */
    @EventListener
    void on(InvitationWritten written) {
        afterCommit(sent(written.grade()));
    }

    @EventListener
    void on(InvitationEvent event) {
        if (!(event instanceof InvitationEvent.Sent)) {
            afterCommit(answers(event.getClass().getSimpleName().toLowerCase(Locale.ROOT)));
        }
    }

    @Scheduled(fixedDelayString = "PT1M")
    void countContests() {
        Map<String, Integer> counts = store.counts();
        contests.register(
                counts.entrySet().stream()
                        .map(one -> MultiGauge.Row.of(Tags.of("finding", one.getKey()), one.getValue()))
                        .toList(),
                true);
    }

    private Counter sent(Grade grade) {
        return Counter.builder("kith.invitations.sent")
                .description("Invitations sent since this Kith started")
                .tag("grade", grade.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    private Counter answers(String kind) {
        return Counter.builder("kith.answers")
                .description("What became of invitations since this Kith started; quiet declines are not counted")
                .tag("kind", kind)
                .register(meters);
    }

    private static void afterCommit(Counter counter) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counter.increment();
            }
        });
    }
}
