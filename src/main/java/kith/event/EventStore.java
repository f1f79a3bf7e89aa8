package kith.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.database.Timestamps;
import kith.member.Folding;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Events: their rows, and how many come. */
@Repository
class EventStore {

    static final String COLUMNS = """
            select e.event_id, e.organiser_id, e.group_slug, e.name, e.about, e.starts_at, e.ends_at, e.zone, e.place, e.link, e.capacity,
                e.going, e.waiting, e.code, e.edition, e.announced_at, e.changed_at, e.cancelled_at, e.cancelled_why
            """;

    private final JdbcClient sql;

    EventStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Event> find(EventId id) {
        return sql.sql(COLUMNS + "from event e where e.event_id = :id")
                .param("id", id.value())
                .query(EventStore::event)
                .optional();
    }

    /** Those of them that there are, in no order. */
    List<Event> find(Collection<EventId> ids) {
        return sql.sql(COLUMNS + "from event e where e.event_id = any (:ids)")
                .param("ids", ids.stream().map(EventId::value).toArray(Long[]::new))
                .query(EventStore::event)
                .list();
    }

    /** Holds the event until the transaction ends: whoever gives or takes a place there does this first. */
    Optional<Event> hold(EventId id) {
        return sql.sql(COLUMNS + "from event e where e.event_id = :id for update")
                .param("id", id.value())
                .query(EventStore::event)
                .optional();
    }

    /** What this member has announced for that moment and not called off. */
    List<Event> announced(MemberId organiser, Instant starts) {
        return sql.sql(COLUMNS + """
                from member_event m join event e on e.event_id = m.event_id
                where m.member_id = :organiser and e.organiser_id = :organiser and e.starts_at = :starts and e.cancelled_at is null
                """)
                .param("organiser", organiser.value())
                .param("starts", Timestamps.at(starts))
                .query(EventStore::event)
                .list();
    }

    /** Writes the event, counting its organiser, who is still to be put in. */
    EventId insert(MemberId organiser, EventPlan plan, String code, Instant now) {
        return plan(plan, sql.sql("""
                insert into event (organiser_id, group_slug, name, sort_name, about, starts_at, ends_at, zone, place, link, capacity,
                    going, waiting, code, announced_at, changed_at)
                values (:organiser, :group, :name, :sortName, :about, :starts, :ends, :zone, :place, :link, :capacity,
                    1, 0, :code, :now, :now)
                returning event_id
                """))
                .param("organiser", organiser.value())
                .param("code", code)
                .param("now", Timestamps.at(now))
                .query((row, n) -> new EventId(row.getLong(1)))
                .single();
    }

    /**
     * Writes what its organiser has changed.
     *
     * @param moved whether that counts as another edition
     * @param anew whether those who come are to be reminded again
     */
    void change(EventId id, EventPlan plan, boolean moved, boolean anew, Instant now) {
        plan(plan, sql.sql("""
                update event set group_slug = :group, name = :name, sort_name = :sortName, about = :about, starts_at = :starts,
                    ends_at = :ends, zone = :zone, place = :place, link = :link, capacity = :capacity, changed_at = :now,
                    edition = edition + :moved, reminded_at = case when :anew then null else reminded_at end
                where event_id = :id
                """))
                .param("now", Timestamps.at(now))
                .param("moved", moved ? 1 : 0)
                .param("anew", anew)
                .param("id", id.value())
                .update();
    }

    void cancel(EventId id, String why, Instant now) {
        sql.sql("""
                update event set cancelled_at = :now, cancelled_why = :why, changed_at = :now, edition = edition + 1
                where event_id = :id
                """)
                .param("now", Timestamps.at(now))
                .param("why", why)
                .param("id", id.value())
                .update();
    }

    /** Counts so many more, or fewer, who have a place or wait for one. */
    void count(EventId id, int going, int waiting) {
        sql.sql("update event set going = going + :going, waiting = waiting + :waiting where event_id = :id")
                .param("going", going)
                .param("waiting", waiting)
                .param("id", id.value())
                .update();
    }

    private static StatementSpec plan(EventPlan plan, StatementSpec statement) {
        return statement
                .param("group", plan.group(), Types.VARCHAR)
                .param("name", plan.name())
                .param("sortName", Folding.words(plan.name()))
                .param("about", plan.about())
                .param("starts", Timestamps.at(plan.starts()))
                .param("ends", Timestamps.at(plan.ends()))
                .param("zone", plan.zone().getId())
                .param("place", plan.place())
                .param("link", plan.link())
                .param("capacity", plan.capacity(), Types.INTEGER);
    }

    static Event event(ResultSet row, int n) throws SQLException {
        return new Event(
                new EventId(row.getLong(1)),
                new MemberId(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Timestamps.instant(row, 6),
                Timestamps.instant(row, 7),
                ZoneId.of(row.getString(8)),
                row.getString(9),
                row.getString(10),
                row.getObject(11, Integer.class),
                row.getInt(12),
                row.getInt(13),
                row.getString(14),
                row.getInt(15),
                Timestamps.instant(row, 16),
                Timestamps.instant(row, 17),
                Timestamps.instantOrNull(row, 18),
                row.getString(19));
    }
}
