package kith.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kith.database.Timestamps;
import kith.member.MemberId;
import kith.web.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks through one member's connections beside what they keep of them. */
@Repository
class RollStore {

    private final JdbcClient sql;

    RollStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The peers of one member.
     *
     * @param tag folded, or empty for any
     * @param from last in touch then or later, or null
     * @param before last in touch before then, or null
     * @param never only those of whom nothing is known
     * @param dueOn only those with a day to follow up until then, or null
     */
    List<MemberId> narrowed(
            MemberId member,
            String tag,
            @Nullable Instant from,
            @Nullable Instant before,
            boolean never,
            @Nullable LocalDate dueOn) {
        return sql.sql("""
                select c.peer_id from connection c
                left join connection_memory m on m.member_id = c.member_id and m.peer_id = c.peer_id
                left join connection_touch t on t.member_id = c.member_id and t.peer_id = c.peer_id
                where c.member_id = :member
                  and (:tag = '' or m.tag_keys @> array[:tag]::text[])
                  and (:from::timestamptz is null or t.touched_at >= :from::timestamptz)
                  and (:before::timestamptz is null or t.touched_at < :before::timestamptz)
                  and (not :never or t.touched_at is null)
                  and (:dueOn::date is null or m.follow_up_on <= :dueOn::date)
                """)
                .param("member", member.value())
                .param("tag", tag)
                .param("from", from == null ? null : Timestamps.at(from))
                .param("before", before == null ? null : Timestamps.at(before))
                .param("never", never)
                .param("dueOn", dueOn)
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
    }

    /** The words are folded: letters and digits alone, so that nothing in them means anything to {@code to_tsquery}. */
    Set<MemberId> mentioning(MemberId member, List<String> words) {
        return sql.sql("""
                select peer_id from connection_memory
                where member_id = :member and search_document @@ to_tsquery('simple', :words)
                """)
                .param("member", member.value())
                .param("words", words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & ")))
                .query((row, n) -> new MemberId(row.getLong(1)))
                .set();
    }

    List<Roll.Row> newest(MemberId member, Collection<MemberId> peers, Mark after, int limit) {
        return sql.sql("""
                select peer_id, since, since from connection
                where member_id = :member and peer_id = any (:peers) and (since, peer_id) < (:at, :id)
                order by since desc, peer_id desc limit :limit
                """)
                .param("member", member.value())
                .param("peers", MemberId.numbers(peers))
                .param("at", Timestamps.at(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(RollStore::row)
                .list();
    }

    List<Roll.Row> latelyTouched(MemberId member, Collection<MemberId> peers, Mark after, int limit) {
        return sql.sql("""
                select peer_id, since, touched from (
                    select c.peer_id, c.since, coalesce(t.touched_at, :never::timestamptz) as touched from connection c
                    left join connection_touch t on t.member_id = c.member_id and t.peer_id = c.peer_id
                    where c.member_id = :member and c.peer_id = any (:peers)) as known
                where (touched, peer_id) < (:at, :id)
                order by touched desc, peer_id desc limit :limit
                """)
                .param("member", member.value())
                .param("peers", MemberId.numbers(peers))
                .param("never", Timestamps.at(Mark.EARLIEST.at()))
                .param("at", Timestamps.at(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query(RollStore::row)
                .list();
    }

    private static Roll.Row row(ResultSet row, int n) throws SQLException {
        MemberId peer = new MemberId(row.getLong(1));
        return new Roll.Row(peer, Timestamps.instant(row, 2), new Mark(Timestamps.instant(row, 3), peer.value()));
    }
}
