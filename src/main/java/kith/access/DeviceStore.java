package kith.access;

import java.time.Instant;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which browsers an account knows. */
@Repository
class DeviceStore {

    private final JdbcClient sql;

    DeviceStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean knows(MemberId member, String hash, Instant now) {
        return sql.sql("""
                select exists (select from known_device
                               where member_id = :member and hash = :hash and expires_at > :now)
                """)
                .param("member", member.value())
                .param("hash", hash)
                .param("now", Timestamps.at(now))
                .query(Boolean.class)
                .single();
    }

    boolean any(MemberId member) {
        return sql.sql("select exists (select from known_device where member_id = :member)")
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    void know(MemberId member, String hash, Instant expires) {
        sql.sql("""
                insert into known_device (member_id, hash, expires_at) values (:member, :hash, :expires)
                on conflict (member_id, hash) do update set expires_at = excluded.expires_at
                """)
                .param("member", member.value())
                .param("hash", hash)
                .param("expires", Timestamps.at(expires))
                .update();
    }

    /** Forgets all but the latest. */
    void keep(MemberId member, int latest) {
        sql.sql("""
                delete from known_device where member_id = :member and hash in (
                    select hash from known_device where member_id = :member
                    order by expires_at desc, hash offset :latest)
                """).param("member", member.value()).param("latest", latest).update();
    }

    void forget(MemberId member) {
        sql.sql("delete from known_device where member_id = :member")
                .param("member", member.value())
                .update();
    }

    void deleteExpired(Instant now) {
        sql.sql("delete from known_device where expires_at <= :now")
                .param("now", Timestamps.at(now))
                .update();
    }
}
