package kith.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened in the community, in the order it happened. */
final class Story {

    private final Instant now;
    private final List<Event> events = new ArrayList<>();

    /** @param now the moment the community is loaded; days ago are counted from it */
    Story(Instant now) {
        this.now = now;
    }

    /** Something that happened. */
    record Event(Instant at, Runnable happening) {}

    void on(LocalDate day, Runnable happening) {
        at(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), happening);
    }

    void at(Instant moment, Runnable happening) {
        events.add(new Event(moment.isAfter(now) ? now : moment, happening));
    }

    /** So many days ago at that hour, in UTC. */
    Instant ago(int days, int hour) {
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(days);
        return day.atTime(hour, 20).toInstant(ZoneOffset.UTC);
    }

    Instant daysBefore(int days) {
        return now.minus(Duration.ofDays(days));
    }

    /** Tells it from the beginning; events of the same moment in the order they were added. */
    void tell(StoryClock clock) {
        events.sort(Comparator.comparing(Event::at));
        try {
            for (Event event : events) {
                clock.standAt(event.at());
                event.happening().run();
            }
        } finally {
            clock.run();
        }
    }
}
