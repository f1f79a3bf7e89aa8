package kith.introduction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kith.introduction.IntroductionStore.Key;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets introductions expire, and tells of declines. Every server may run it: each is one transaction that looks again. */
@Component
public class IntroductionJobs {

    private static final int BATCH = 100;

    private final IntroductionStore store;
    private final IntroductionEndings endings;
    private final DeclineStore declines;
    private final IntroductionReplies replies;
    private final Clock clock;

    IntroductionJobs(
            IntroductionStore store,
            IntroductionEndings endings,
            DeclineStore declines,
            IntroductionReplies replies,
            Clock clock) {
        this.store = store;
        this.endings = endings;
        this.declines = declines;
        this.replies = replies;
        this.clock = clock;
    }

    /** Declines leave a few seconds after their five minutes. */
    @Scheduled(fixedDelay = 10_000, initialDelay = 15_000)
    public void tellRefusals() {
        Instant now = clock.instant();
        declines.due(now, BATCH).forEach(due -> replies.tell(due, now));
    }

    /** One that somebody has in hand is left for the next time. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 25_000)
    public void expire() {
        Instant now = clock.instant();
        List<Key> due = store.due(now, BATCH);
        due.forEach(key -> endings.expire(key, now));
    }
}
