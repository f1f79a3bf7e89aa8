package kith.event;

import java.time.Instant;
import java.util.List;
import kith.database.Timestamps;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to hear what happens to an event, and when it is time to say that it is near. */
@Repository
class AudienceStore {

    private final JdbcClient sql;

    AudienceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Somebody who comes, or waits for a place. */
    record Listener(MemberId member, Attendances.State state) {}

    /**
     * Whom one asks for.
     *
     * @param by who was there by then, and not those who came later
     * @param waiting whether those who wait are meant, too
     */
    record Asked(EventId event, Instant by, boolean waiting) {}

    /** Some of them, those with the lowest numbers behind {@code after}. */
    List<Listener> slice(Asked asked, long after, int limit) {
        return sql.sql("""
                select member_id, state from attendance
                where event_id = :event and member_id > :after and since <= :by and (state = 'going' or :waiting)
                order by member_id limit :limit
                """)
                .param("event", asked.event().value())
                .param("after", after)
                .param("by", Timestamps.at(asked.by()))
                .param("waiting", asked.waiting())
                .param("limit", limit)
                .query((row, n) -> new Listener(new MemberId(row.getLong(1)), Attendances.State.of(row.getString(2))))
                .list();
    }

    /**
     * Takes some of those that begin within the time from {@code now} to {@code until}, which nobody has been reminded of, for this server alone. What has begun is
     * left: a reminder would be of no use any more.
     */
    List<EventUpdate.Near> remind(Instant now, Instant until, int limit) {
        return sql.sql("""
                with due as materialized (
                    select event_id from event
                    where reminded_at is null and cancelled_at is null and starts_at > :now and starts_at <= :until
                    order by starts_at limit :limit for update skip locked)
                update event e set reminded_at = :now from due where e.event_id = due.event_id
                returning e.event_id, e.organiser_id
                """)
                .param("now", Timestamps.at(now))
                .param("until", Timestamps.at(until))
                .param("limit", limit)
                .query((row, n) -> new EventUpdate.Near(new EventId(row.getLong(1)), new MemberId(row.getLong(2)), now))
                .list();
    }
}
