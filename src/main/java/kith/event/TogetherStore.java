package kith.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.connection.Tie;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares the events of members: where two both have a place, and where both were. What was called off counts nowhere. */
@Repository
class TogetherStore {

    private static final String EVENT = "e.event_id, e.name, e.starts_at, e.ends_at, e.zone, e.going";

    private static final String SHARED = "select " + EVENT + """
            , mine.checked_in is not null and theirs.checked_in is not null as both_there
            from member_event mine
            join member_event theirs on theirs.member_id = :theirs and theirs.event_id = mine.event_id
            join event e on e.event_id = mine.event_id
            where mine.member_id = :mine and mine.state = 'going' and theirs.state = 'going' and e.cancelled_at is null
            """;

    private final JdbcClient sql;

    TogetherStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The events that two members both have a place at: first where both were, then the latest. */
    List<SharedEvent> shared(MemberId mine, MemberId theirs, int limit) {
        return sql.sql(SHARED + "order by both_there desc, e.starts_at desc, e.event_id desc limit :limit")
                .param("mine", mine.value())
                .param("theirs", theirs.value())
                .param("limit", limit)
                .query((row, n) -> event(row, 1, row.getBoolean(7)))
                .list();
    }

    /** The event, if two members both have a place at it. */
    Optional<SharedEvent> shared(MemberId mine, MemberId theirs, EventId event) {
        return sql.sql(SHARED + "and e.event_id = :event")
                .param("mine", mine.value())
                .param("theirs", theirs.value())
                .param("event", event.value())
                .query((row, n) -> event(row, 1, row.getBoolean(7)))
                .optional();
    }

    /** How many events the two of each tie both checked in at; absent where that is none. */
    Map<Tie, Integer> counts(Collection<Tie> ties) {
        Map<Tie, Integer> counts = new HashMap<>();
        sql.sql("""
                select t.one, t.other, count(*)
                from unnest(:ones::bigint[], :others::bigint[]) as t (one, other)
                join member_event mine on mine.member_id = t.one and mine.checked_in is not null
                join member_event theirs on theirs.member_id = t.other and theirs.event_id = mine.event_id
                    and theirs.checked_in is not null
                join event e on e.event_id = mine.event_id and e.cancelled_at is null
                group by t.one, t.other
                """)
                .param("ones", MemberId.numbers(ties.stream().map(Tie::one).toList()))
                .param("others", MemberId.numbers(ties.stream().map(Tie::other).toList()))
                .query(row -> {
                    counts.put(new Tie(new MemberId(row.getLong(1)), new MemberId(row.getLong(2))), row.getInt(3));
                });
        return counts;
    }

    /**
     * The events that one member and each of the others both checked in at, the smallest first, since it says more to have been among few; at most {@code limit} with
     * each.
     */
    Map<MemberId, List<SharedEvent>> with(MemberId mine, Collection<MemberId> others, int limit) {
        Map<MemberId, List<SharedEvent>> events = new LinkedHashMap<>();
        sql.sql("""
                select member_id, event_id, name, starts_at, ends_at, zone, going
                from (
                    select theirs.member_id, %s, row_number() over (
                        partition by theirs.member_id order by e.going, e.starts_at desc, e.event_id desc) as place
                    from member_event mine
                    join event e on e.event_id = mine.event_id and e.cancelled_at is null
                    join member_event theirs on theirs.member_id = any (:others) and theirs.event_id = mine.event_id
                        and theirs.checked_in is not null
                    where mine.member_id = :mine and mine.checked_in is not null) as known
                where place <= :limit
                order by member_id, place
                """.formatted(EVENT))
                .param("mine", mine.value())
                .param("others", MemberId.numbers(others))
                .param("limit", limit)
                .query(row -> {
                    events.computeIfAbsent(new MemberId(row.getLong(1)), id -> new ArrayList<>())
                            .add(event(row, 2, true));
                });
        return events;
    }

    /** Those of {@code members} who checked in at the event. */
    List<MemberId> there(EventId event, Collection<MemberId> members) {
        return sql.sql("""
                select member_id from attendance
                where event_id = :event and member_id = any (:members) and checked_in is not null
                """)
                .param("event", event.value())
                .param("members", MemberId.numbers(members))
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
    }

    private static SharedEvent event(ResultSet row, int first, boolean bothThere) throws SQLException {
        return new SharedEvent(
                new EventId(row.getLong(first)),
                row.getString(first + 1),
                Timestamps.instant(row, first + 2),
                Timestamps.instant(row, first + 3),
                ZoneId.of(row.getString(first + 4)),
                row.getInt(first + 5),
                bothThere);
    }
}
