package kith.invitation;

import java.time.Instant;
import kith.database.Timestamps;
import kith.member.MemberId;
import kith.reason.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signatures of the reasons that were lately sent, and nothing of their words. */
@Repository
class SignatureStore {

    /** Of what everybody sends so many senders are looked at, and no more. */
    private static final int LOOKED_AT = 50;

    private final JdbcClient sql;

    SignatureStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(MemberId sender, Signature signature, Instant at) {
        if (signature.bands().isEmpty()) {
            return;
        }
        sql.sql("""
                insert into reason_signature (band, sender_id, sent_at)
                select distinct band, :sender, :at from unnest(:bands) as band order by band
                on conflict (band, sender_id) do update set sent_at = excluded.sent_at
                """)
                .param("sender", sender.value())
                .param("at", Timestamps.at(at))
                .param("bands", signature.bands().toArray(Long[]::new))
                .update();
    }

    /** How many others have sent nearly the same since the moment; counted no further than is looked at. */
    int senders(MemberId me, Signature signature, Instant since) {
        if (signature.bands().isEmpty()) {
            return 0;
        }
        return sql.sql("""
                select count(*) from (
                    select s.sender_id from unnest(:bands) as b (band)
                    cross join lateral (
                        select sender_id from reason_signature
                        where band = b.band and sent_at > :since and sender_id <> :me
                        order by sender_id limit :limit) as s
                    group by s.sender_id having count(*) >= :alike) as alike
                """)
                .param("bands", signature.bands().toArray(Long[]::new))
                .param("since", Timestamps.at(since))
                .param("me", me.value())
                .param("limit", LOOKED_AT)
                .param("alike", Signature.ALIKE)
                .query(Integer.class)
                .single();
    }

    /** Forgets what is too old to be compared with. */
    int forget(Instant before) {
        return sql.sql("delete from reason_signature where sent_at < :before")
                .param("before", Timestamps.at(before))
                .update();
    }
}
