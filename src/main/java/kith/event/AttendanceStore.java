package kith.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.database.Timestamps;
import kith.event.Attendances.State;
import kith.member.MemberId;
import kith.web.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who comes to which event, kept by the event and by the member. Whoever writes holds the event. */
@Repository
class AttendanceStore {

    private static final String COLUMNS = "select event_id, member_id, state, since, checked_in ";

    private final JdbcClient sql;

    AttendanceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A page of those with a place, or of those who wait for one; who registered first comes first. */
    List<Attendance> page(EventId event, State state, Mark after, int limit) {
        return sql.sql(COLUMNS + """
                from attendance where event_id = :event and state = :state and (since, member_id) > (:since, :member)
                order by since, member_id limit :limit
                """)
                .param("event", event.value())
                .param("state", state.code())
                .param("since", Timestamps.at(after.at()))
                .param("member", after.id())
                .param("limit", limit)
                .query(AttendanceStore::attendance)
                .list();
    }

    /** Whether, and how, the member comes to each of the events. */
    Map<EventId, Attendance> of(MemberId member, Collection<EventId> events) {
        Map<EventId, Attendance> own = new HashMap<>();
        sql.sql(COLUMNS + "from member_event where member_id = :member and event_id = any (:events)")
                .param("member", member.value())
                .param("events", events.stream().map(EventId::value).toArray(Long[]::new))
                .query(row -> {
                    Attendance one = attendance(row, 0);
                    own.put(one.event(), one);
                });
        return own;
    }

    /** How many wait before whoever has been waiting since then. */
    int before(Attendance waiting) {
        return sql.sql("""
                select count(*) from attendance
                where event_id = :event and state = 'waiting' and (since, member_id) < (:since, :member)
                """)
                .param("event", waiting.event().value())
                .param("since", Timestamps.at(waiting.since()))
                .param("member", waiting.member().value())
                .query(Integer.class)
                .single();
    }

    void insert(EventId event, MemberId member, State state, Instant since) {
        for (String table : List.of("attendance", "member_event")) {
            sql.sql("insert into " + table
                            + " (event_id, member_id, state, since) values (:event, :member, :state, :since)")
                    .param("event", event.value())
                    .param("member", member.value())
                    .param("state", state.code())
                    .param("since", Timestamps.at(since))
                    .update();
        }
    }

    void delete(EventId event, MemberId member) {
        for (String table : List.of("attendance", "member_event")) {
            sql.sql("delete from " + table + " where event_id = :event and member_id = :member")
                    .param("event", event.value())
                    .param("member", member.value())
                    .update();
        }
    }

    /** Gives a place to those who wait for one. */
    void admit(EventId event, Collection<MemberId> waiting) {
        for (String table : List.of("attendance", "member_event")) {
            sql.sql("update " + table + " set state = 'going' where event_id = :event and member_id = any (:members)")
                    .param("event", event.value())
                    .param("members", MemberId.numbers(waiting))
                    .update();
        }
    }

    void checkIn(EventId event, MemberId member, Instant at) {
        for (String table : List.of("attendance", "member_event")) {
            sql.sql("update " + table + " set checked_in = :at where event_id = :event and member_id = :member")
                    .param("event", event.value())
                    .param("member", member.value())
                    .param("at", Timestamps.at(at))
                    .update();
        }
    }

    private static Attendance attendance(ResultSet row, int n) throws SQLException {
        return new Attendance(
                new EventId(row.getLong(1)),
                new MemberId(row.getLong(2)),
                State.of(row.getString(3)),
                Timestamps.instant(row, 4),
                Timestamps.instantOrNull(row, 5));
    }
}
