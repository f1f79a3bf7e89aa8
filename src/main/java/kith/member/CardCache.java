package kith.member;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kith.member.MemberStore.CardRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Names, headlines and photos of the members seen lately, for a few seconds. Blocks and degrees are never in it. A change made on this server is
 * seen by the next request; one made on another server after {@link #LIFE} at most.
 */
@Component
class CardCache {

    static final Duration LIFE = Duration.ofSeconds(5);

    private static final int MOST = 50_000;

    private final Map<MemberId, Kept> rows = new ConcurrentHashMap<>();

    @Nullable
    CardRow get(MemberId id) {
        Kept kept = rows.get(id);
        if (kept == null || System.nanoTime() - kept.since() > LIFE.toNanos()) {
            return null;
        }
        return kept.row();
    }

    void put(CardRow row) {
        if (rows.size() >= MOST) {
            rows.clear();
        }
        rows.put(row.id(), new Kept(row, System.nanoTime()));
    }

    /** Forgets a member now and once more when the running transaction has been committed, in case someone read the old row in between. */
    void forget(MemberId id) {
        rows.remove(id);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    rows.remove(id);
                }
            });
        }
    }

    private record Kept(CardRow row, long since) {}
}
