package kith.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.database.Timestamps;
import kith.member.Folding;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members keep in mind of others, each under their own number and for nobody else. */
@Repository
class MemoryStore {

    private static final String SELECT = """
            select p.id, coalesce(m.met_where, ''), coalesce(m.notes, ''), coalesce(m.tags, '{}'), m.follow_up_on, t.touched_at,
                   coalesce(m.version, 0)
            from unnest(:peers::bigint[]) as p (id)
            left join connection_memory m on m.member_id = :member and m.peer_id = p.id
            left join connection_touch t on t.member_id = :member and t.peer_id = p.id
            """;

    private final JdbcClient sql;

    MemoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(MemberId peer, Memory memory) {}

    /** What the member keeps of each of these; {@link Memory#NONE} and the like where that is nothing. */
    Map<MemberId, Memory> of(MemberId member, Collection<MemberId> peers) {
        return sql
                .sql(SELECT)
                .param("member", member.value())
                .param("peers", MemberId.numbers(peers))
                .query(MemoryStore::row)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::peer, Row::memory));
    }

    boolean exists(MemberId member, MemberId peer) {
        return sql.sql("select exists (select from connection_memory where member_id = :member and peer_id = :peer)")
                .param("member", member.value())
                .param("peer", peer.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes it if what is there has still the version that was changed, 0 for nothing; false if not. A day for which the member was told already stays told.
     *
     * @param due when the day to follow up begins, or null where there is none
     */
    boolean write(MemberId member, MemberId peer, Memory fresh, @Nullable Instant due) {
        String[] keys = fresh.tags().stream().map(Tags::key).toArray(String[]::new);
        return sql.sql(fresh.version() == 0 ? INSERT : UPDATE)
                        .param("member", member.value())
                        .param("peer", peer.value())
                        .param("where", fresh.metWhere())
                        .param("notes", fresh.notes())
                        .param("tags", fresh.tags().toArray(String[]::new))
                        .param("keys", keys)
                        .param("day", fresh.followUpOn())
                        .param("due", due == null ? null : Timestamps.at(due))
                        .param("words", words(fresh))
                        .param("version", fresh.version())
                        .update()
                == 1;
    }

    private static final String INSERT = """
            insert into connection_memory
                (member_id, peer_id, met_where, notes, tags, tag_keys, follow_up_on, due_at, version, search_document)
            values (:member, :peer, :where, :notes, :tags, :keys, :day::date, :due::timestamptz, :version + 1,
                    to_tsvector('simple', :words))
            on conflict do nothing
            """;

    private static final String UPDATE = """
            update connection_memory set met_where = :where, notes = :notes, tags = :tags, tag_keys = :keys,
                told_at = case when follow_up_on = :day::date then told_at end,
                follow_up_on = :day::date, due_at = :due::timestamptz, version = version + 1,
                search_document = to_tsvector('simple', :words)
            where member_id = :member and peer_id = :peer and version = :version
            """;

    /** Moves the day, or with null takes it away, where it is still {@code from}; false where it is not. */
    boolean move(MemberId member, MemberId peer, LocalDate from, @Nullable LocalDate to, @Nullable Instant due) {
        return sql.sql("""
                update connection_memory
                set follow_up_on = :to::date, due_at = :due::timestamptz, told_at = null, version = version + 1
                where member_id = :member and peer_id = :peer and follow_up_on = :from
                """)
                        .param("member", member.value())
                        .param("peer", peer.value())
                        .param("from", from)
                        .param("to", to)
                        .param("due", due == null ? null : Timestamps.at(due))
                        .update()
                == 1;
    }

    /** Lets the days to follow up that are yet to be told begin at that time in that zone. */
    void replan(MemberId member, LocalTime morning, ZoneId zone) {
        sql.sql("""
                update connection_memory set due_at = (follow_up_on + :morning::time) at time zone :zone
                where member_id = :member and follow_up_on is not null and told_at is null
                """)
                .param("member", member.value())
                .param("morning", morning)
                .param("zone", zone.getId())
                .update();
    }

    /** Takes away the day to follow up, whatever it is. */
    void clearFollowUp(MemberId member, MemberId peer) {
        sql.sql("""
                update connection_memory set follow_up_on = null, due_at = null, told_at = null, version = version + 1
                where member_id = :member and peer_id = :peer and follow_up_on is not null
                """).param("member", member.value()).param("peer", peer.value()).update();
    }

    void delete(MemberId member, MemberId peer) {
        sql.sql("delete from connection_memory where member_id = :member and peer_id = :peer")
                .param("member", member.value())
                .param("peer", peer.value())
                .update();
    }

    /** All of the member's tags, each once, by how often they are used. */
    List<String> tags(MemberId member, int limit) {
        return sql.sql("""
                select min(u.tag) from connection_memory m
                cross join lateral unnest(m.tags, m.tag_keys) as u (tag, tag_key)
                where m.member_id = :member group by u.tag_key order by count(*) desc, u.tag_key limit :limit
                """)
                .param("member", member.value())
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Those of whom the member keeps something and with whom they are not connected, by their numbers after {@code after}. */
    List<MemberId> former(MemberId member, long after, int limit) {
        return sql.sql("""
                select m.peer_id from connection_memory m
                where m.member_id = :member and m.peer_id > :after and not exists (
                    select from connection c where c.member_id = m.member_id and c.peer_id = m.peer_id)
                order by m.peer_id limit :limit
                """)
                .param("member", member.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
    }

    /** Somebody's day that has come; {@code connected} is whether the two still are. */
    record Due(FollowUpDue followUp, boolean connected) {}

    /** Marks up to so many whose day has come as told, the longest due first, and says which; what another server is at is left to it. */
    List<Due> tell(Instant now, int limit) {
        return sql.sql("""
                with d as (
                    select member_id, peer_id from connection_memory
                    where due_at <= :now and told_at is null
                    order by due_at limit :limit for update skip locked)
                update connection_memory m set told_at = :now from d
                where m.member_id = d.member_id and m.peer_id = d.peer_id
                returning m.member_id, m.peer_id, m.due_at, exists (
                    select from connection c where c.member_id = m.member_id and c.peer_id = m.peer_id)
                """)
                .param("now", Timestamps.at(now))
                .param("limit", limit)
                .query((row, n) -> new Due(
                        new FollowUpDue(
                                new MemberId(row.getLong(1)), new MemberId(row.getLong(2)), Timestamps.instant(row, 3)),
                        row.getBoolean(4)))
                .list();
    }

    private static String words(Memory fresh) {
        return Folding.words(fresh.metWhere() + " \n" + String.join(" \n", fresh.tags()) + " \n" + fresh.notes());
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new MemberId(row.getLong(1)),
                new Memory(
                        row.getString(2),
                        row.getString(3),
                        List.of((String[]) row.getArray(4).getArray()),
                        row.getObject(5, LocalDate.class),
                        Timestamps.instantOrNull(row, 6),
                        row.getInt(7)));
    }
}
