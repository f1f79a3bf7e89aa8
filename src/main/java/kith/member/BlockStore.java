package kith.member;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who blocks whom, kept on both sides. */
@Repository
class BlockStore {

    private final JdbcClient jdbc;

    BlockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets nobody come between the member and any of the others until the transaction ends. Any number may do so at once; whoever blocks waits for them. */
    void hold(MemberId member, Collection<MemberId> others) {
        jdbc.sql("""
                        select pg_advisory_xact_lock_shared(hashtextextended(
                            'block ' || least(:member::bigint, o.id) || ' ' || greatest(:member::bigint, o.id), 0))
                        from unnest(:others::bigint[]) as o (id)
                        """)
                .param("member", member.value())
                .param("others", MemberStore.numbers(others))
                .query((row, n) -> true)
                .list();
    }

    /** Waits for all who hold the two, and lets others wait who would, until the transaction ends. */
    void take(MemberId one, MemberId other) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('block ' || :low || ' ' || :high, 0))")
                .param("low", Math.min(one.value(), other.value()))
                .param("high", Math.max(one.value(), other.value()))
                .query((row, n) -> true)
                .single();
    }

    /** False where it was so already. */
    boolean insert(MemberId by, MemberId whom, Instant at) {
        return jdbc.sql("""
                        insert into member_block (member_id, peer_id, side, since)
                        values (:by, :whom, 'by_me', :at), (:whom, :by, 'by_them', :at)
                        on conflict do nothing
                        """)
                        .param("by", by.value())
                        .param("whom", whom.value())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    void delete(MemberId by, MemberId whom) {
        jdbc.sql("""
                        delete from member_block
                        where (member_id = :by and peer_id = :whom and side = 'by_me')
                           or (member_id = :whom and peer_id = :by and side = 'by_them')
                        """).param("by", by.value()).param("whom", whom.value()).update();
    }

    /** Up to so many of those who block the viewer or are blocked by them. */
    Set<MemberId> around(MemberId viewer, int limit) {
        return new HashSet<>(
                jdbc.sql("select distinct peer_id from member_block where member_id = :viewer limit :limit")
                        .param("viewer", viewer.value())
                        .param("limit", limit)
                        .query((row, n) -> new MemberId(row.getLong(1)))
                        .list());
    }

    /** The live member with this handle, and those {@link #around} the viewer: most pages that speak of somebody ask for both. */
    Met meet(MemberId viewer, String handle, int limit) {
        Set<MemberId> around = new HashSet<>();
        List<MemberId> found = new ArrayList<>();
        jdbc.sql("""
                        select m.member_id, true from member_handle h join member m on m.member_id = h.member_id
                        where h.handle = :handle and m.standing = 'live'
                        union all
                        (select distinct peer_id, false from member_block where member_id = :viewer limit :limit)
                        """)
                .param("handle", handle)
                .param("viewer", viewer.value())
                .param("limit", limit)
                .query(row -> {
                    (row.getBoolean(2) ? found : around).add(new MemberId(row.getLong(1)));
                });
        return new Met(found.stream().findFirst(), around);
    }

    /** Who has a handle, and up to so many of those who block the viewer or are blocked by them. */
    record Met(Optional<MemberId> member, Set<MemberId> around) {}

    /** Those of {@code others} who block the viewer or are blocked by them. */
    Set<MemberId> among(MemberId viewer, Collection<MemberId> others) {
        return new HashSet<>(jdbc.sql("""
                        select peer_id from member_block
                        where member_id = :viewer and peer_id = any(:others)
                        """)
                .param("viewer", viewer.value())
                .param("others", MemberStore.numbers(others))
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list());
    }

    /** Whom I block, the latest first. */
    List<Blocks.Blocked> mine(MemberId me) {
        return jdbc.sql("""
                        select m.handle, m.name, b.since from member_block b join member m on m.member_id = b.peer_id
                        where b.member_id = :me and b.side = 'by_me' order by b.since desc, b.peer_id
                        """)
                .param("me", me.value())
                .query((row, n) -> new Blocks.Blocked(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    /** The member with this handle whom I block. */
    Optional<MemberId> blockedByMe(MemberId me, String handle) {
        return jdbc.sql("""
                        select b.peer_id from member_handle h
                        join member_block b on b.peer_id = h.member_id
                        where h.handle = :handle and b.member_id = :me and b.side = 'by_me'
                        """)
                .param("handle", handle)
                .param("me", me.value())
                .query((row, n) -> new MemberId(row.getLong(1)))
                .optional();
    }
}
