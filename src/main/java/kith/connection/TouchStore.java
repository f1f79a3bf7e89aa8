package kith.connection;

import java.time.Instant;
import java.util.Collection;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When two were last in touch, on each side. */
@Repository
class TouchStore {

    private final JdbcClient sql;

    TouchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Writes both sides, in the order of their numbers so that two who write to each other do not wait crosswise; a side that has the day already is neither
     * written nor held. Says how many were written.
     */
    int touch(MemberId one, MemberId other, Instant at, Instant dayStart) {
        return sql.sql("""
                insert into connection_touch as t (member_id, peer_id, touched_at, seen_at)
                select s.member_id, s.peer_id, :at, :at
                from (values (:one::bigint, :other::bigint), (:other, :one)) as s (member_id, peer_id)
                where s.member_id <> s.peer_id and not exists (
                    select from connection_touch k
                    where k.member_id = s.member_id and k.peer_id = s.peer_id and k.seen_at >= :dayStart)
                order by s.member_id
                on conflict on constraint connection_touch_pk do update
                set touched_at = greatest(t.touched_at, excluded.touched_at), seen_at = excluded.seen_at
                where t.seen_at is null or t.seen_at < excluded.seen_at
                """)
                .param("one", one.value())
                .param("other", other.value())
                .param("at", Timestamps.at(at))
                .param("dayStart", Timestamps.at(dayStart))
                .update();
    }

    /**
     * Writes both sides of {@code one} and each of the others with whom they are connected, likewise, and in an order that all who write here keep.
     * Says how many were written.
     */
    int touch(MemberId one, Collection<MemberId> others, Instant at, Instant dayStart) {
        return sql.sql("""
                insert into connection_touch as t (member_id, peer_id, touched_at, seen_at)
                select c.member_id, c.peer_id, :at, :at
                from connection c
                where ((c.member_id = :one and c.peer_id = any (:others))
                    or (c.member_id = any (:others) and c.peer_id = :one))
                  and not exists (
                    select from connection_touch k
                    where k.member_id = c.member_id and k.peer_id = c.peer_id and k.seen_at >= :dayStart)
                order by c.member_id, c.peer_id
                on conflict on constraint connection_touch_pk do update
                set touched_at = greatest(t.touched_at, excluded.touched_at), seen_at = excluded.seen_at
                where t.seen_at is null or t.seen_at < excluded.seen_at
                """)
                .param("one", one.value())
                .param("others", MemberId.numbers(others))
                .param("at", Timestamps.at(at))
                .param("dayStart", Timestamps.at(dayStart))
                .update();
    }

    /** Writes one side as its owner says, in the place of what they said before; never earlier than what was seen. */
    void note(MemberId member, MemberId peer, Instant at) {
        sql.sql("""
                insert into connection_touch as t (member_id, peer_id, touched_at) values (:member, :peer, :at)
                on conflict on constraint connection_touch_pk do update
                set touched_at = greatest(t.seen_at, excluded.touched_at)
                """)
                .param("member", member.value())
                .param("peer", peer.value())
                .param("at", Timestamps.at(at))
                .update();
    }

    void delete(MemberId member, MemberId peer) {
        sql.sql("delete from connection_touch where member_id = :member and peer_id = :peer")
                .param("member", member.value())
                .param("peer", peer.value())
                .update();
    }
}
