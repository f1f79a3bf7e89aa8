package kith.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What time does to invitations. Every server may run it: each piece of work is one transaction that looks again, so that whoever comes second finds
 * nothing to do.
 */
@Component
public class InvitationJobs {

    private static final int BATCH = 100;

    private final RefusalStore refusals;
    private final SentStore sent;
    private final Endings endings;
    private final Coach coach;
    private final Clock clock;

    InvitationJobs(RefusalStore refusals, SentStore sent, Endings endings, Coach coach, Clock clock) {
        this.refusals = refusals;
        this.sent = sent;
        this.endings = endings;
        this.coach = coach;
        this.clock = clock;
    }

    /** Declines leave a few seconds after their five minutes. */
    @Scheduled(fixedDelay = 10_000, initialDelay = 10_000)
    public void tellRefusals() {
        Instant now = clock.instant();
        all(() -> refusals.refusalsDue(now, BATCH), endings::tell, now);
    }

    /** Lets what nobody answered in time expire. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    public void expire() {
        Instant now = clock.instant();
        all(() -> sent.expired(now, BATCH), endings::expire, now);
    }

    /** What was sent longer ago than it is compared with is kept no longer. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    public void forget() {
        coach.forget(clock.instant());
    }

    private static void all(Supplier<List<SentStore.Due>> more, BiConsumer<SentStore.Due, Instant> work, Instant now) {
        List<SentStore.Due> batch;
        do {
            batch = more.get();
            batch.forEach(due -> work.accept(due, now));
        } while (batch.size() == BATCH);
    }
}
