package kith.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import kith.member.MemberId;
import kith.web.Phrase;
import org.junit.jupiter.api.Test;

class EventTimeTest {

    @Test
    void saysWhenByTheEventsOwnClocks() {
        assertThat(EventTime.of(event("2026-12-03T17:30:00Z", "2026-12-03T19:00:00Z", "Europe/Berlin")))
                .isEqualTo(Phrase.of("event.when.day", "Thursday 3 December 2026", "18:30", "20:00", "Berlin"));
        assertThat(EventTime.of(
                        event("2026-12-03T23:30:00Z", "2026-12-04T05:00:00Z", "America/Argentina/Buenos_Aires")))
                .isEqualTo(Phrase.of(
                        "event.when.days",
                        "Thursday 3 December 2026",
                        "20:30",
                        "Friday 4 December 2026",
                        "02:00",
                        "Buenos Aires"));
    }

    @Test
    void saysItByTheReadersClocksWhereTheseDiffer() {
        Event event = event("2026-12-03T17:30:00Z", "2026-12-03T19:00:00Z", "Europe/Berlin");
        assertThat(EventTime.yours(event, ZoneId.of("Europe/Paris"))).isNull();
        assertThat(EventTime.yours(event, ZoneId.of("Asia/Kolkata")))
                .isEqualTo(Phrase.of(
                        "event.when.days",
                        "Thursday 3 December 2026",
                        "23:00",
                        "Friday 4 December 2026",
                        "00:30",
                        "Kolkata"));
        assertThat(EventTime.yours(event, ZoneOffset.UTC))
                .isEqualTo(Phrase.of("event.when.day.utc", "Thursday 3 December 2026", "17:30", "19:00", "UTC"));
    }

    private static Event event(String starts, String ends, String zone) {
        Instant then = Instant.parse("2026-11-01T00:00:00Z");
        return new Event(
                new EventId(1),
                new MemberId(1),
                null,
                "Gauges",
                "",
                Instant.parse(starts),
                Instant.parse(ends),
                ZoneId.of(zone),
                "Emden",
                "",
                null,
                1,
                0,
                "ABCDEF",
                0,
                then,
                then,
                null,
                "");
    }
}
