package kith.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.database.Timestamps;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reasons found canned that their senders stand by. Counted by what was found in them, they show which rules need mending. */
@Repository
class ContestStore {

    private final JdbcClient sql;

    ContestStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** False if this sender has contested with this recipient before. */
    boolean add(Pair pair, List<String> findings, Instant at) {
        return sql.sql("""
                        insert into contest (sender_id, recipient_id, findings, contested_at)
                        values (:sender, :recipient, :findings, :at) on conflict do nothing
                        """)
                        .param("sender", pair.sender().value())
                        .param("recipient", pair.recipient().value())
                        .param("findings", findings.toArray(String[]::new))
                        .param("at", Timestamps.at(at))
                        .update()
                == 1;
    }

    boolean has(Pair pair) {
        return sql.sql("select exists (select from contest where sender_id = :sender and recipient_id = :recipient)")
                .param("sender", pair.sender().value())
                .param("recipient", pair.recipient().value())
                .query(Boolean.class)
                .single();
    }

    /** How often each kind of finding was contested. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        sql.sql("select finding, count(*) from contest, unnest(findings) as finding group by finding")
                .query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getInt(2)));
        return counts;
    }

    /** How often each kind of finding was contested, from the one moment until before the other. */
    Map<String, Long> counts(Instant from, Instant until) {
        Map<String, Long> counts = new TreeMap<>();
        sql.sql("""
                select finding, count(*) from contest, unnest(findings) as finding
                where contested_at >= :from and contested_at < :until group by finding
                """)
                .param("from", Timestamps.at(from))
                .param("until", Timestamps.at(until))
                .query((RowCallbackHandler) row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }
}
