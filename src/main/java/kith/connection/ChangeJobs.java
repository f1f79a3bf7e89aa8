package kith.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kith.member.Members;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What has to be done about the graph now and then. */
@Component
class ChangeJobs {

    /** A server that could not follow for half as long reads the table anew. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final int BATCH = 10_000;

    private final ChangeStore store;
    private final Following following;
    private final Members members;
    private final Clock clock;

    ChangeJobs(ChangeStore store, Following following, Members members, Clock clock) {
        this.store = store;
        this.following = following;
        this.members = members;
        this.clock = clock;
    }

    /** Takes out of the graph who has been suspended or is gone, and back into it who is there again. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void hide() {
        following.hide(members.unseen());
    }

    /** Keeps the graph in a file. A server that is stopped does so too; this is for one that is killed. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void save() {
        following.save();
    }

    /** Forgets changes that every server has long followed. Any number of servers may do so at once. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void clear() {
        Instant than = clock.instant().minus(KEPT);
        int gone;
        do {
            gone = store.deleteOlder(than, BATCH);
        } while (gone == BATCH);
    }
}
