package kith.invitation;

import java.time.Instant;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what a member has out, from what they may know of it. */
@Repository
class AllowanceStore {

    private final JdbcClient sql;

    AllowanceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What waits for an answer, when the first of it expires, how many were accepted, and how many recipients did not know the sender. */
    record Count(int waiting, @Nullable Instant firstExpires, int accepted, int unknown) {}

    /**
     * Counts what a sender has out.
     *
     * @param since from when it counts that one was accepted
     * @param from from when it counts that somebody did not know the sender
     * @param until before when that counts
     */
    Count count(MemberId sender, Instant since, Instant from, Instant until) {
        return sql.sql("""
                select count(*) filter (where state = 'pending'), min(expires_at) filter (where state = 'pending'),
                    count(*) filter (where state = 'accepted' and changed_at > :since),
                    (select count(*) from unplaced
                        where sender_id = :sender and said_at >= :from and said_at < :until)
                from sent_invitation where sender_id = :sender
                """)
                .param("sender", sender.value())
                .param("since", Timestamps.at(since))
                .param("from", Timestamps.at(from))
                .param("until", Timestamps.at(until))
                .query((row, n) ->
                        new Count(row.getInt(1), Timestamps.instantOrNull(row, 2), row.getInt(3), row.getInt(4)))
                .single();
    }
}
