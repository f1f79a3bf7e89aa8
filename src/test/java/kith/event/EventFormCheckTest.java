package kith.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kith.event.CannotMeet.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be typed to announce an event, and what is said of the rest. */
class EventFormCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static final EventForm GOOD = new EventForm(
            "Reading the gauges",
            "Bring a bad week.",
            "harbour-data",
            "2026-12-03",
            "18:30",
            "",
            "20:00",
            "Europe/Berlin",
            "The old lock, Emden",
            "meet.example.org/gauges",
            "12");

    @Test
    void makesAPlanOfWhatWasTyped() {
        EventPlan plan = EventFormCheck.plan(GOOD, NOW, null);
        assertThat(plan)
                .isEqualTo(new EventPlan(
                        "Reading the gauges",
                        "Bring a bad week.",
                        "harbour-data",
                        Instant.parse("2026-12-03T17:30:00Z"),
                        Instant.parse("2026-12-03T19:00:00Z"),
                        ZoneId.of("Europe/Berlin"),
                        "The old lock, Emden",
                        "https://meet.example.org/gauges",
                        12));
        assertThat(EventFormCheck.plan(EventForm.of(plan), NOW, null)).isEqualTo(plan);
    }

    @Test
    void aLineIsOneLineAndLinesStayLines() {
        EventPlan plan = EventFormCheck.plan(
                with(Map.of("name", "Tide\r\ntables\u202E", "about", "One.\r\n\r\n\r\n\r\nTwo.\u0000")), NOW, null);
        assertThat(plan.name()).isEqualTo("Tide tables");
        assertThat(plan.about()).isEqualTo("One.\n\nTwo.");
    }

    @Test
    void endsOnAnotherDayWhereOneIsGiven() {
        EventPlan plan = EventFormCheck.plan(with(Map.of("endDate", "2026-12-04", "to", "01:00")), NOW, null);
        assertThat(plan.ends()).isEqualTo(Instant.parse("2026-12-04T00:00:00Z"));
        assertThat(EventForm.of(plan).endDate()).isEqualTo("2026-12-04");
    }

    @ParameterizedTest
    @CsvSource({
        "name,ab,NAME_SHORT",
        "name,' \u202E ',NAME_SHORT",
        "group,'',",
        "date,soon,DATE",
        "date,+99999-01-01,DATE",
        "date,2026-11-19,PAST",
        "date,2029-01-01,FAR",
        "from,25:00,FROM",
        "to,'',TO",
        "to,18:30,ENDS_FIRST",
        "to,08:00,ENDS_FIRST",
        "endDate,nie,END_DATE",
        "endDate,2026-12-18,TOO_LONG",
        "zone,Mars/Olympus,ZONE",
        "zone,+01:00,ZONE",
        "link,http://example.org,LINK",
        "link,javascript:alert(1),LINK",
        "link,https://me:secret@example.org,LINK",
        "capacity,0,CAPACITY",
        "capacity,100001,CAPACITY",
        "capacity,-3,CAPACITY",
        "capacity,a few,CAPACITY",
        "capacity,100000,",
        "capacity,'',",
        "place,'',",
        "link,'',"
    })
    void saysWhatIsWrong(String field, String typed, Reason reason) {
        assertThat(reasons(with(Map.of(field, typed)))).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void countsAsPeopleDo() {
        assertThat(reasons(
                        with(Map.of("name", "😀".repeat(100), "about", "😀".repeat(4_000), "place", "ø".repeat(200)))))
                .isEmpty();
        assertThat(reasons(with(Map.of("name", "n".repeat(101), "about", "a".repeat(4_001), "place", "p".repeat(201)))))
                .containsExactly(Reason.NAME_LONG, Reason.ABOUT_LONG, Reason.PLACE_LONG);
        assertThat(reasons(with(Map.of("link", "https://example.org/" + "x".repeat(500)))))
                .containsExactly(Reason.LINK);
    }

    @Test
    void gathersAllThatIsWrongAtOnce() {
        CannotMeet refused = refused(new EventForm("", "", "", "", "", "", "", "", "", "", "none"));
        assertThat(refused.fields().keySet())
                .containsExactly("name", "zone", "date", "from", "to", "place", "capacity");
        assertThat(refused.reason()).isEqualTo(Reason.NAME_SHORT);
        assertThat(refused.details()).containsKey("errors");
    }

    @Test
    void needsAPlaceOrALink() {
        assertThat(reasons(with(Map.of("place", " ", "link", " ")))).containsExactly(Reason.WHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02:00", "02:30", "02:59"})
    void refusesATimeThatTheClocksSkip(String skipped) {
        assertThat(reasons(with(Map.of("date", "2027-03-28", "from", skipped)))).containsExactly(Reason.SKIPPED_FROM);
        assertThat(reasons(with(Map.of("date", "2027-03-28", "from", "01:00", "to", skipped))))
                .containsExactly(Reason.SKIPPED_TO);
        assertThat(reasons(with(Map.of("date", "2027-03-28", "from", skipped, "zone", "Africa/Lagos"))))
                .isEmpty();
    }

    @Test
    void takesTheFirstOfTwoWhereTheClocksGoBack() {
        EventPlan plan =
                EventFormCheck.plan(with(Map.of("date", "2027-10-31", "from", "02:30", "to", "03:30")), NOW, null);
        assertThat(plan.starts()).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(plan.ends()).isEqualTo(Instant.parse("2027-10-31T02:30:00Z"));
    }

    @Test
    void aBeginningThatStaysMayBePastButNotTheEnd() {
        Instant begun = Instant.parse("2026-11-20T11:00:00Z");
        EventForm running = with(Map.of("date", "2026-11-20", "from", "12:00", "to", "15:00"));
        assertThat(EventFormCheck.plan(running, NOW, begun).starts()).isEqualTo(begun);
        assertThat(reasons(running)).containsExactly(Reason.PAST);
        CannotMeet refused = catchThrowableOfType(
                CannotMeet.class,
                () -> EventFormCheck.plan(
                        with(Map.of("date", "2026-11-20", "from", "12:00", "to", "12:30")), NOW, begun));
        assertThat(refused.reason()).isEqualTo(Reason.ENDED);
    }

    private static List<Reason> reasons(EventForm form) {
        try {
            EventFormCheck.plan(form, NOW, null);
            return List.of();
        } catch (CannotMeet refused) {
            return refused.reasons();
        }
    }

    private static CannotMeet refused(EventForm form) {
        return catchThrowableOfType(CannotMeet.class, () -> EventFormCheck.plan(form, NOW, null));
    }

    private static EventForm with(Map<String, String> typed) {
        return new EventForm(
                typed.getOrDefault("name", GOOD.name()),
                typed.getOrDefault("about", GOOD.about()),
                typed.getOrDefault("group", GOOD.group()),
                typed.getOrDefault("date", GOOD.date()),
                typed.getOrDefault("from", GOOD.from()),
                typed.getOrDefault("endDate", GOOD.endDate()),
                typed.getOrDefault("to", GOOD.to()),
                typed.getOrDefault("zone", GOOD.zone()),
                typed.getOrDefault("place", GOOD.place()),
                typed.getOrDefault("link", GOOD.link()),
                typed.getOrDefault("capacity", GOOD.capacity()));
    }
}
