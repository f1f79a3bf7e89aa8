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

    /** What waits for an answer, when the first of it expires, and how many were accepted. */
    record Count(int waiting, @Nullable Instant firstExpires, int accepted) {}

    /** Lets one letter of this sender count at a time, until the transaction ends. */
    void lock(MemberId sender) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "allowance " + sender)
                .query((row, n) -> true)
                .single();
    }

    Count count(MemberId sender, Instant since) {
        return sql.sql("""
                select count(*) filter (where state = 'pending'), min(expires_at) filter (where state = 'pending'),
                    count(*) filter (where state = 'accepted' and changed_at > :since)
                from sent_invitation where sender_id = :sender
                """)
                .param("sender", sender.value())
                .param("since", Timestamps.at(since))
                .query((row, n) -> new Count(row.getInt(1), Timestamps.instantOrNull(row, 2), row.getInt(3)))
                .single();
    }
}
