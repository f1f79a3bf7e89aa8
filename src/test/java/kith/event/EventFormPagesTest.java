package kith.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.member.Blocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The form by which an event is changed: what it was opened with, and what stays. */
@KithTest
class EventFormPagesTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final People people;
    private final Events events;
    private final EventStore store;
    private final Attendances attendances;
    private final Blocks blocks;
    private final MovableClock clock;
    private final Visitor ada;
    private final Visitor ben;

    EventFormPagesTest(
            People people,
            Events events,
            EventStore store,
            Attendances attendances,
            Blocks blocks,
            MovableClock clock) {
        this.people = people;
        this.events = events;
        this.store = store;
        this.attendances = attendances;
        this.blocks = blocks;
        this.clock = clock;
        this.ada = people.signedIn("Ada Brink");
        this.ben = people.signedIn("Ben Oduya");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aMistakeDoesNotMakeAFormKnowWhatWasChangedMeanwhile() {
        EventPlan plan = EventPlans.in(WEEK, clock.instant(), null);
        EventId id = events.announce(ada.id(), plan);
        String version = version(ada.get(address(id, "/edit")));
        events.change(ada.id(), id, EventForm.of(EventPlans.named(plan, "From the other window")), null);

        Answer mistaken = ada.post(address(id, ""), typed(EventPlans.named(plan, "x"), version));
        assertThat(mistaken.status()).isEqualTo(422);
        assertThat(version(mistaken)).isEqualTo(version);
        Answer stale = ada.post(address(id, ""), typed(EventPlans.named(plan, "Mended"), version(mistaken)));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("From the other window");
        Answer known = ada.post(address(id, ""), typed(EventPlans.named(plan, "Mended"), version(stale)));
        assertThat(ada.follow(known).text()).contains("Changed.", "Mended");
    }

    @Test
    void theNameCannotBeTypedOnceOthersHaveRegistered() {
        EventPlan plan = EventPlans.in(WEEK, clock.instant(), null);
        EventId id = events.announce(ada.id(), plan);
        assertThat(ada.get(address(id, "/edit")).body()).doesNotContain("readonly");
        String version = version(ada.get(address(id, "/edit")));
        attendances.register(ben.id(), id);
        assertThat(kept(ada.get(address(id, "/edit")))).containsExactly("name");

        Answer refused = ada.post(address(id, ""), typed(EventPlans.named(plan, "Renamed"), version));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Others have registered for it by this name, so it stays.");
        assertThat(refused.body()).contains("value=\"Reading the gauges\"").doesNotContain("Renamed");
        assertThat(ada.post(address(id, ""), typed(EventPlans.with(plan, 40), version(refused)))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void timeAndPlaceCannotBeTypedOnceOneMayCheckIn() {
        EventPlan plan = EventPlans.in(Duration.ofMinutes(50), clock.instant(), null);
        EventId id = events.announce(ada.id(), plan);
        Answer form = ada.get(address(id, "/edit"));
        assertThat(form.text()).contains("Checking in has opened");
        assertThat(kept(form)).containsExactly("name", "date", "from", "place");
        assertThat(form.body())
                .contains("<input type=\"hidden\" name=\"zone\" value=\"Europe/Berlin\">")
                .containsPattern("<select id=\"zone\"[^>]* disabled");

        EventPlan moved = EventPlans.at(plan, plan.starts().plus(WEEK), "Elsewhere");
        Answer refused = ada.post(address(id, ""), typed(EventPlans.with(moved, 77), version(form)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("the name, the beginning and the place stay as they are");
        assertThat(refused.body())
                .contains("value=\"77\"", "value=\"The old lock, Emden\"")
                .doesNotContain("Elsewhere");
        assertThat(ada.post(address(id, ""), typed(EventPlans.with(plan, 77), version(refused)))
                        .status())
                .isEqualTo(302);
        assertThat(store.find(id).orElseThrow().capacity()).isEqualTo(77);
    }

    @Test
    void whoMovesItTooOftenReadsWhyNotAndKeepsWhatTheyTyped() {
        EventPlan plan = EventPlans.in(WEEK, clock.instant(), null);
        EventId id = events.announce(ada.id(), plan);
        attendances.register(ben.id(), id);
        for (int n = 1; n <= 5; n++) {
            events.change(ada.id(), id, EventForm.of(EventPlans.at(plan, plan.starts(), "Lock " + n)), null);
        }
        Answer refused = ada.post(
                address(id, ""),
                typed(EventPlans.at(plan, plan.starts(), "Lock 6"), version(ada.get(address(id, "/edit")))));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("5 times within a day", "Try again in");
        assertThat(refused.body()).contains("value=\"Lock 6\"");
    }

    @Test
    void whoMayNotSeeTheOrganiserReadsNotWhyItIsOff() {
        EventId id = events.announce(ada.id(), EventPlans.in(WEEK, clock.instant(), null));
        Visitor cleo = people.signedIn("Cleo Marsh");
        attendances.register(ben.id(), id);
        attendances.register(cleo.id(), id);
        blocks.block(ben.id(), ada.id());
        events.cancel(ada.id(), id, "This is for Ben.");
        assertThat(ben.get(address(id, "")).text())
                .contains("This was called off on")
                .doesNotContain("for Ben");
        for (Visitor reader : new Visitor[] {ada, cleo}) {
            assertThat(reader.get(address(id, "")).text()).contains("This is for Ben.");
        }
    }

    private static String address(EventId id, String more) {
        return "/events/" + id.value() + more;
    }

    private static String[] typed(EventPlan plan, String version) {
        EventForm form = EventForm.of(plan);
        return new String[] {
            "name", form.name(),
            "about", form.about(),
            "group", form.group(),
            "date", form.date(),
            "from", form.from(),
            "endDate", form.endDate(),
            "to", form.to(),
            "zone", form.zone(),
            "place", form.place(),
            "link", form.link(),
            "capacity", form.capacity(),
            "version", version
        };
    }

    private static String version(Answer form) {
        Matcher version = Pattern.compile("name=\"version\" value=\"([^\"]*)\"").matcher(form.body());
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    /** The fields that cannot be typed into. */
    private static Stream<String> kept(Answer form) {
        return Pattern.compile("<input id=\"(\\w+)\"[^>]* readonly")
                .matcher(form.body())
                .results()
                .map(found -> found.group(1));
    }
}
