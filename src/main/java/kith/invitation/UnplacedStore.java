package kith.invitation;

import java.time.Instant;
import java.util.List;
import kith.database.Timestamps;
import kith.member.MemberId;
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

    /** When it was said of this sender, from the moment {@code since} until before {@code until}, the earliest first. */
    List<Instant> said(MemberId sender, Instant since, Instant until) {
        return sql.sql("""
                select said_at from unplaced where sender_id = :sender and said_at >= :since and said_at < :until
                order by said_at
                """)
                .param("sender", sender.value())
                .param("since", Timestamps.at(since))
                .param("until", Timestamps.at(until))
                .query((row, n) -> Timestamps.instant(row, 1))
                .list();
    }
}
