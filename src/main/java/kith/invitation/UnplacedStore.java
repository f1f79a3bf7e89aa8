package kith.invitation;

import java.time.Instant;
import kith.database.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose recipients said that they do not know them. */
@Repository
class UnplacedStore {

    private final JdbcClient sql;

    UnplacedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The recipient does not know the sender; said twice, it counts once. */
    void say(Pair pair, Instant at) {
        sql.sql("""
                insert into unplaced (sender_id, recipient_id, said_at) values (:sender, :recipient, :at)
                on conflict (sender_id, recipient_id) do update set said_at = excluded.said_at
                """)
                .param("sender", pair.sender().value())
                .param("recipient", pair.recipient().value())
                .param("at", Timestamps.at(at))
                .update();
    }

    void takeBack(Pair pair) {
        sql.sql("delete from unplaced where sender_id = :sender and recipient_id = :recipient")
                .param("sender", pair.sender().value())
                .param("recipient", pair.recipient().value())
                .update();
    }
}
