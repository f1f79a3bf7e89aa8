package kith.event;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import kith.member.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What organisers do, for the tests of modules that tell of it. */
public final class Announcing {

    private final Events events;

    public Announcing(Events events) {
        this.events = events;
    }

    /** Two hours in Emden, and online, for whoever likes. */
    public static EventPlan plan(String name, Instant starts) {
        Instant minute = starts.truncatedTo(ChronoUnit.MINUTES);
        return new EventPlan(
                name,
                "",
                null,
                minute,
                minute.plus(2, ChronoUnit.HOURS),
                ZoneId.of("Europe/Berlin"),
                "The old customs house, Emden",
                "https://meet.example.org/tides",
                null);
    }

    /** The same for so many. */
    public static EventPlan plan(String name, Instant starts, int capacity) {
        EventPlan any = plan(name, starts);
        return new EventPlan(name, "", null, any.starts(), any.ends(), any.zone(), any.place(), any.link(), capacity);
    }

    public EventId announce(MemberId organiser, EventPlan plan) {
        return events.announce(organiser, plan);
    }

    /** Likewise, and as if everybody had been reminded, so that the job that does so keeps out of the test. */
    public EventId announceReminded(JdbcClient sql, MemberId organiser, EventPlan plan) {
        EventId id = announce(organiser, plan);
        sql.sql("update event set reminded_at = announced_at where event_id = :id")
                .param("id", id.value())
                .update();
        return id;
    }

    public void change(MemberId organiser, EventId id, EventPlan plan) {
        events.change(organiser, id, EventForm.of(plan), null);
    }

    public void cancel(MemberId organiser, EventId id, String why) {
        events.cancel(organiser, id, why);
    }
}
