package kith.connection;

import java.time.Instant;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of changes: written in the transaction of the change itself, after the rows of the two are held, so that a pair's entries stand in their order. */
@Repository
class ChangeStore {

    /** What servers listen for. */
    static final String CHANNEL = "kith_connection";

    private final JdbcClient sql;

    ChangeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Notes that two members are connected, or no longer are, and wakes every server when the transaction is committed. */
    void add(MemberId one, MemberId other, boolean connected, Instant at) {
        sql.sql("""
                with change as (
                    insert into connection_change (transaction_id, one_id, other_id, connected, at)
                    values (pg_current_xact_id(), :one, :other, :connected, :at))
                select pg_notify(:channel, '')
                """)
                .param("one", Math.min(one.value(), other.value()))
                .param("other", Math.max(one.value(), other.value()))
                .param("connected", connected)
                .param("at", Timestamps.at(at))
                .param("channel", CHANNEL)
                .query((row, n) -> n)
                .single();
    }

    /** Deletes up to so many that are older; says how many. */
    int deleteOlder(Instant than, int limit) {
        return sql.sql("""
                delete from connection_change where change_id in (
                    select change_id from connection_change where at < :than order by at limit :limit)
                """)
                .param("than", Timestamps.at(than))
                .param("limit", limit)
                .update();
    }
}
