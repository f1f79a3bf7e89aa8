package kith.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of connections: two rows each, so that everyone's are found under their own number. */
@Repository
class ConnectionStore {

    private final JdbcClient sql;

    ConnectionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes both sides; one that stands already is left as it is. Says how many rows are new. */
    int insert(MemberId one, MemberId other, Instant since) {
        return sql.sql("""
                insert into connection (member_id, peer_id, since)
                values (:one, :other, :since), (:other, :one, :since)
                on conflict do nothing
                """)
                .param("one", one.value())
                .param("other", other.value())
                .param("since", Timestamps.at(since))
                .update();
    }

    /** Deletes both sides; says how many rows went. */
    int delete(MemberId one, MemberId other) {
        return sql.sql("""
                delete from connection
                where (member_id = :one and peer_id = :other) or (member_id = :other and peer_id = :one)
                """)
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    boolean exists(MemberId one, MemberId other) {
        return sql.sql("select exists (select from connection where member_id = :one and peer_id = :other)")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether there is one, which then stays until the transaction ends. */
    boolean hold(MemberId one, MemberId other) {
        return sql.sql("select true from connection where member_id = :low and peer_id = :high for key share")
                .param("low", Math.min(one.value(), other.value()))
                .param("high", Math.max(one.value(), other.value()))
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Waits for whoever holds it. */
    void take(MemberId one, MemberId other) {
        sql.sql("select true from connection where member_id = :low and peer_id = :high for update")
                .param("low", Math.min(one.value(), other.value()))
                .param("high", Math.max(one.value(), other.value()))
                .query(Boolean.class)
                .optional();
    }

    /** The connections of one member, newest first, after the row with this moment and peer. */
    List<Connection> page(MemberId member, Instant before, long beforePeer, int limit) {
        return sql.sql("""
                select peer_id, since from connection
                where member_id = :member and (since, peer_id) < (:before, :peer)
                order by since desc, peer_id desc limit :limit
                """)
                .param("member", member.value())
                .param("before", Timestamps.at(before))
                .param("peer", beforePeer)
                .param("limit", limit)
                .query(ConnectionStore::connection)
                .list();
    }

    /** Those of {@code peers} that the member is connected with. */
    List<Connection> among(MemberId member, Collection<MemberId> peers) {
        return sql.sql("""
                select peer_id, since from connection
                where member_id = :member and peer_id = any (:peers)
                order by since desc, peer_id desc
                """)
                .param("member", member.value())
                .param("peers", MemberId.numbers(peers))
                .query(ConnectionStore::connection)
                .list();
    }

    /**
     * What says how well two know each other.
     *
     * @param since when they were connected
     * @param touched when they were last in touch as both of them have it, or null where one of them has nothing
     */
    record Known(Instant since, @Nullable Instant touched) {}

    /** How well the two of each of these know each other; absent where they are not connected. */
    Map<Tie, Known> known(Collection<Tie> ties) {
        Map<Tie, Known> known = new HashMap<>();
        sql.sql("""
                select c.member_id, c.peer_id, c.since,
                       case when mine.touched_at < theirs.touched_at then mine.touched_at else theirs.touched_at end
                from unnest(:ones::bigint[], :others::bigint[]) as t (one, other)
                join connection c on c.member_id = t.one and c.peer_id = t.other
                left join (connection_touch mine
                    join connection_touch theirs on theirs.member_id = mine.peer_id and theirs.peer_id = mine.member_id)
                    on mine.member_id = c.member_id and mine.peer_id = c.peer_id
                """)
                .param("ones", MemberId.numbers(ties.stream().map(Tie::one).toList()))
                .param("others", MemberId.numbers(ties.stream().map(Tie::other).toList()))
                .query(row -> {
                    Tie tie = new Tie(new MemberId(row.getLong(1)), new MemberId(row.getLong(2)));
                    known.put(tie, new Known(Timestamps.instant(row, 3), Timestamps.instantOrNull(row, 4)));
                });
        return known;
    }

    /** How many connections began in each month until now, by the first day of the month in that zone; months without any are absent. */
    Map<LocalDate, Integer> byMonth(MemberId member, ZoneId zone) {
        Map<LocalDate, Integer> months = new LinkedHashMap<>();
        sql.sql("""
                select date_trunc('month', since at time zone :zone)::date as month, count(*)
                from connection where member_id = :member group by month order by month
                """).param("member", member.value()).param("zone", zone.getId()).query(row -> {
            months.put(row.getObject(1, LocalDate.class), row.getInt(2));
        });
        return months;
    }

    /** The numbers of everyone the member is connected with. */
    List<MemberId> peers(MemberId member) {
        return sql.sql("select peer_id from connection where member_id = :member order by peer_id")
                .param("member", member.value())
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
    }

    /** Members both are connected with, the longest known to {@code one} first. */
    List<MemberId> mutual(MemberId one, MemberId other) {
        return sql.sql("""
                select mine.peer_id from connection mine
                join connection theirs on theirs.member_id = :other and theirs.peer_id = mine.peer_id
                where mine.member_id = :one
                order by mine.since, mine.peer_id
                """)
                .param("one", one.value())
                .param("other", other.value())
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
    }

    int count(MemberId member) {
        return sql.sql("select count(*) from connection where member_id = :member")
                .param("member", member.value())
                .query(Integer.class)
                .single();
    }

    private static Connection connection(ResultSet row, int n) throws SQLException {
        return new Connection(new MemberId(row.getLong(1)), Timestamps.instant(row, 2));
    }
}
