package kith.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.member.MemberId;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file for calendars, as another maker's calendar reads it, and line by line. */
@KithTest
class EventCalendarTest {

    private static final String NAME = "Tides, dykes; \\n & \"walls\": BEGIN:VALARM " + "ø😀".repeat(15);
    private static final String ABOUT = "One, two; three.\nEND:VEVENT\n\nBEGIN:VEVENT\nDTSTART:19700101T000000Z";
    private static final String LINK = "https://meet.example.org/gauges?a=1,2;3";
    private static final Instant SUMMER = Instant.parse("2027-06-03T16:30:00Z");

    private final EventCalendar calendar;
    private final Events events;
    private final Visitor ada;
    private final Visitor ben;

    EventCalendarTest(EventCalendar calendar, Events events, People people) {
        this.calendar = calendar;
        this.events = events;
        this.ada = people.signedIn("Ada Brink");
        this.ben = people.signedIn("Ben Oduya");
    }

    @Test
    void saysEverythingAsItWasTyped() throws Exception {
        String file = calendar.of(sight(event(SUMMER, "Europe/Berlin", null), true));
        VEvent read = read(file);
        assertThat(text(read, "SUMMARY")).isEqualTo(NAME);
        assertThat(text(read, "DESCRIPTION")).isEqualTo(ABOUT + "\n\nOnline: " + LINK);
        assertThat(text(read, "LOCATION")).isEqualTo("The old lock, Emden; behind it");
        assertThat(text(read, "URL")).isEqualTo(ada.home() + "/events/12");
        assertThat(text(read, "UID")).isEqualTo("event-12@localhost");
        assertThat(text(read, "SEQUENCE")).isEqualTo("3");
        assertThat(text(read, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(file).contains("DTSTART;TZID=Europe/Berlin:20270603T183000", "BEGIN:VTIMEZONE");
    }

    @Test
    void itsLinesAreFoldedAndNothingTypedBecomesALineOfItsOwn() {
        String file = calendar.of(sight(event(SUMMER, "Europe/Berlin", null), true));
        assertThat(file).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\\r]\\n");
        assertThat(List.of(file.split("\r\n")))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                        .as(line)
                        .isLessThanOrEqualTo(75))
                .filteredOn(line -> line.startsWith("BEGIN:"))
                .containsExactly("BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:STANDARD", "BEGIN:VEVENT");
        assertThat(file.lines().filter(line -> line.startsWith("DTSTART"))).hasSize(2);
    }

    @Test
    void saysThatItIsOffAndTellsTheLinkOnlyToWhoIsGoing() throws Exception {
        VEvent off = read(calendar.of(sight(event(SUMMER, "Europe/Berlin", SUMMER.minusSeconds(90_000)), false)));
        assertThat(text(off, "STATUS")).isEqualTo("CANCELLED");
        assertThat(text(off, "DESCRIPTION")).isEqualTo(ABOUT);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,2027-01-10T18:30",
        "Europe/Berlin,2027-03-27T18:30",
        "Europe/Berlin,2027-03-28T01:00",
        "Europe/Berlin,2027-03-28T03:00",
        "Europe/Berlin,2027-10-31T01:30",
        "Europe/Berlin,2027-07-10T18:30",
        "Europe/Berlin,2027-10-31T12:00",
        "America/New_York,2027-07-10T18:30",
        "America/Sao_Paulo,2027-07-10T18:30",
        "Africa/Casablanca,2027-02-20T18:30",
        "Africa/Casablanca,2027-07-10T18:30",
        "Europe/Dublin,2027-01-10T18:30",
        "Europe/Dublin,2027-07-10T18:30",
        "Asia/Kolkata,2027-07-10T18:30",
        "Australia/Lord_Howe,2027-01-10T18:30",
        "Australia/Lord_Howe,2027-07-10T18:30",
        "Pacific/Chatham,2027-12-31T23:50",
        "UTC,2027-07-10T18:30"
    })
    void itsTimesAreWhatTheyAreInEveryZone(String zone, LocalDateTime local) throws Exception {
        Instant starts = local.atZone(ZoneId.of(zone)).toInstant();
        VEvent read = read(calendar.of(sight(event(starts, zone, null), false)));
        assertThat(moment(read, "DTSTART")).isEqualTo(starts);
        assertThat(moment(read, "DTEND")).isEqualTo(starts.plus(Duration.ofHours(2)));
    }

    @Test
    void isFetchedByWhoeverSeesTheEvent() throws Exception {
        EventId id = events.announce(ada.id(), EventPlans.in(Duration.ofDays(9), Instant.now(), null));
        String address = "/events/" + id.value();
        Answer file = ben.get(address + "/calendar.ics");
        assertThat(file.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"event-" + id.value() + ".ics\"");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(file.body()).doesNotContain("meet.example.org");
        ben.post(address + "/attendance");
        assertThat(text(read(ben.get(address + "/calendar.ics").body()), "DESCRIPTION"))
                .contains("Online: https://meet.example.org/gauges");
        assertThat(ada.get(address).body()).contains("href=\"" + address + "/calendar.ics\" download");
    }

    private static VEvent read(String file) throws Exception {
        Calendar read = new CalendarBuilder().build(new StringReader(file));
        assertThat(read.validate().hasErrors()).isFalse();
        assertThat(read.getComponents("VEVENT")).hasSize(1);
        return (VEvent) read.getComponents("VEVENT").get(0);
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).getValue();
    }

    private static Instant moment(VEvent event, String property) {
        DateProperty read = event.getProperty(property);
        return read.getDate().toInstant();
    }

    private static EventSight sight(Event event, boolean going) {
        Instant since = event.announced();
        Attendance mine = new Attendance(event.id(), new MemberId(2), Attendances.State.GOING, since, null);
        return new EventSight(event, going ? mine : null, null, false);
    }

    private static Event event(Instant starts, String zone, @Nullable Instant cancelled) {
        Instant then = Instant.parse("2026-11-01T00:00:00Z");
        return new Event(
                new EventId(12),
                new MemberId(1),
                null,
                NAME,
                ABOUT,
                starts,
                starts.plus(Duration.ofHours(2)),
                ZoneId.of(zone),
                "The old lock, Emden; behind it",
                LINK,
                null,
                1,
                0,
                "ABCDEF",
                3,
                then,
                then,
                cancelled,
                "");
    }
}
