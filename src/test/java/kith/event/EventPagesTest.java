package kith.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.group.Groups;
import kith.member.Blocks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events as members see them: with rights and without. */
@KithTest
class EventPagesTest {

    private static final String LINK = "https://meet.example.org/gauges";
    private static final Duration WEEK = Duration.ofDays(7);

    private final People people;
    private final Events events;
    private final Attendances attendances;
    private final Groups groups;
    private final Blocks blocks;
    private final MovableClock clock;
    private final Visitor ada;
    private final Visitor ben;

    EventPagesTest(
            People people, Events events, Attendances attendances, Groups groups, Blocks blocks, MovableClock clock) {
        this.people = people;
        this.events = events;
        this.attendances = attendances;
        this.groups = groups;
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
    void isAnnouncedRegisteredForAndLeft() {
        assertThat(ada.get("/events/new").text()).contains("Announce an event", "UTC");
        Answer announced = ada.post("/events", typed("Gauges of " + ada.id(), "2"));
        String address = String.valueOf(announced.location());
        assertThat(ada.follow(announced).text())
                .contains("Your event is announced.", "One person is going, one place left", LINK, "Check people in");

        Answer page = ben.get(address);
        assertThat(page.text())
                .contains(
                        "Gauges of " + ada.id(),
                        "18:30 to 20:00, Berlin time",
                        "The old lock",
                        "I am coming",
                        "On your clock")
                .contains("Those who are going see the address here.");
        assertThat(page.body()).doesNotContain(LINK, address + "/edit", address + "/cancellation");
        assertThat(ben.follow(ben.post(address + "/attendance")).text())
                .contains("You are going.", LINK, "no place left", "Who is going", "Ben Oduya");

        Visitor cleo = people.signedIn("Cleo Marsh");
        assertThat(cleo.get(address).text()).contains("Join the waiting list").doesNotContain("Ben Oduya", LINK);
        assertThat(cleo.follow(cleo.post(address + "/attendance")).text())
                .contains("You are on the waiting list.", "You are next.")
                .doesNotContain("Ben Oduya", LINK);
        assertThat(ada.get(address).text())
                .contains("One person waits for a place.")
                .doesNotContain("Cleo Marsh");

        assertThat(ben.follow(ben.post(address + "/attendance/removal")).text())
                .contains("You are not registered any more.")
                .doesNotContain(LINK);
        assertThat(cleo.get(address).text()).contains("You are going.", LINK);
        assertThat(ada.post(address + "/attendance/removal").status()).isEqualTo(409);
    }

    @Test
    void bringsBackWhatWasTypedWithWhatToDoAboutIt() {
        String hostile = "<script>alert(1)</script>\"'><img src=x>";
        Answer refused = ada.post("/events", "name", "x", "about", hostile, "zone", "Asia/Kolkata", "capacity", "many");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("6 things are not right yet.", "at least 3 characters", "the day on which it begins");
        assertThat(refused.body())
                .doesNotContain("<script>alert", "<img src=x>")
                .contains("&lt;script&gt;alert(1)", "value=\"many\"", "aria-describedby=\"name-error\"")
                .containsPattern("value=\"Asia/Kolkata\" selected");
        Answer shown = ada.follow(ada.post("/events", typed("<b onclick=x>" + ada.id() + "</b>", "")));
        assertThat(shown.body()).doesNotContain("<b onclick").contains("&lt;b onclick=x&gt;");
        assertThat(ada.post("/events").status()).isEqualTo(422);
    }

    @Test
    void isChangedByItsOrganiserAndAStaleFormIsShownWhatStandsThere() {
        String address = announced("Stale of " + ada.id(), null);
        Answer form = ada.get(address + "/edit");
        assertThat(form.body()).contains("value=\"Stale of " + ada.id() + "\"");
        String version = version(form);
        assertThat(ada.follow(ada.post(address, and(typed("Newer of " + ada.id(), ""), "version", version)))
                        .text())
                .contains("Changed.", "Newer of " + ada.id());
        Answer stale = ada.post(address, and(typed("Typed of " + ada.id(), ""), "version", version));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("changed after you opened this form", "Newer of " + ada.id());
        assertThat(stale.body()).contains("value=\"Typed of " + ada.id() + "\"");
        assertThat(ada.follow(ada.post(address, and(typed("Typed of " + ada.id(), ""), "version", version(stale))))
                        .text())
                .contains("Typed of " + ada.id());

        for (String path : new String[] {"/edit", "/cancellation", "/check-in/code.svg"}) {
            assertThat(ben.get(address + path).status()).as(path).isEqualTo(404);
        }
        assertThat(ben.post(address, typed("Mine", "")).status()).isEqualTo(404);
        assertThat(ben.post(address + "/cancellation").status()).isEqualTo(404);
    }

    @Test
    void isCalledOffWithAWordAndStays() {
        String address = announced("Off of " + ada.id(), null);
        ben.post(address + "/attendance");
        assertThat(ben.get(address).text()).contains("2 people are going", "You are going.");
        assertThat(ada.get(address + "/cancellation").text()).contains("One person is told");
        assertThat(ada.post(address + "/cancellation", "why", "x".repeat(501)).text())
                .contains("501 characters");
        assertThat(ada.follow(ada.post(address + "/cancellation", "why", "The lock is frozen."))
                        .text())
                .contains("It is called off. The one who wanted to come is told.", "The lock is frozen.")
                .doesNotContain("You had registered.");
        assertThat(ben.get(address).text())
                .contains("This was called off on", "The lock is frozen.")
                .contains("You had registered.", "2 people had registered", "Take it off my list")
                .doesNotContain("I am coming", "You are going", "are going", "I cannot come");
        assertThat(ben.get("/events?show=mine").text())
                .contains("Off of " + ada.id(), "Called off", "2 people had registered");
        assertThat(ben.get("/events?q=off+of+" + ada.id()).text()).contains("No event of that name.");
        assertThat(ben.post(address + "/attendance").status()).isEqualTo(409);
    }

    @Test
    void whatNobodyWantedToComeToIsCalledOffWithoutTelling() {
        String address = announced("Alone of " + ada.id(), null);
        assertThat(ada.follow(ada.post(address + "/cancellation")).text())
                .contains("It is called off.")
                .doesNotContain("told");
    }

    @Test
    void whatWasCalledOffSaysSoAfterItsTimeToo() {
        String address = announced("Off for good of " + ada.id(), null);
        ben.post(address + "/attendance");
        ada.post(address + "/cancellation");
        clock.advance(WEEK.plusHours(3));
        assertThat(people.signIn(ben.who()).get(address).text())
                .contains("You had registered.", "2 people had registered")
                .doesNotContain("You had a place.", "had a place at", "went");
    }

    @Test
    void whoeverIsBlockedDoesNotFindItAndWhoIsGoingKeepsSeeingItWithoutItsOrganiser() {
        String name = "Blocked of " + ada.id();
        String address = announced(name, null);
        Visitor cleo = people.signedIn("Cleo Marsh");
        ben.post(address + "/attendance");
        cleo.post(address + "/attendance");
        Visitor dora = people.signedIn("Dora Vance");
        assertThat(dora.get("/events?q=blocked+of+" + ada.id()).text()).contains(name, "Ada Brink");
        blocks.block(ada.id(), dora.id());
        blocks.block(ada.id(), ben.id());

        assertThat(dora.get(address).status()).isEqualTo(404);
        assertThat(dora.get(address + "/calendar.ics").status()).isEqualTo(404);
        assertThat(dora.get(address + "/check-in").status()).isEqualTo(404);
        assertThat(dora.post(address + "/attendance").status()).isEqualTo(404);
        assertThat(dora.get("/events?q=blocked+of+" + ada.id()).text()).doesNotContain("Ada Brink", "Berlin time");
        assertThat(ben.get(address).text()).contains(name, "Cleo Marsh", "3 people are going");
        assertThat(ben.get(address).body()).doesNotContain("Ada Brink", ada.handle());
        assertThat(ada.get(address).body()).contains("Cleo Marsh").doesNotContain(ben.handle());
    }

    @Test
    void standsInItsListsOnItsGroupsPageAndBesideOnesHomePage() {
        String slug = groups.create(ada.id(), "gauging", "Gauging " + ada.id(), "", clock.instant());
        groups.join(ben.id(), slug, clock.instant());
        assertThat(ben.get("/groups/" + slug).text()).contains("Nothing is coming up.", "Announce an event");
        String name = "Grouped of " + ada.id();
        EventPlan plan = EventPlans.named(EventPlans.in(WEEK, clock.instant(), null), name);
        EventId id = events.announce(ada.id(), EventPlans.inGroup(plan, slug));
        assertThat(ben.get("/groups/" + slug).text()).contains("Events " + name);
        assertThat(ben.get("/events/" + id.value()).body()).contains("href=\"/groups/" + slug + "\"");
        assertThat(ben.get("/events/new?group=" + slug).body()).containsPattern("value=\"" + slug + "\" selected");
        assertThat(ben.get("/").text()).doesNotContain(name);
        attendances.register(ben.id(), id);
        assertThat(ben.get("/").text()).contains("Your next events " + name);
        assertThat(ben.get("/events?show=mine").text()).contains(name, "You are going");
        assertThat(ben.get("/events?show=been").text()).doesNotContain(name);
        assertThat(ben.get("/groups").body()).contains("href=\"/events\"");
        assertThat(ben.get("/events").body()).contains("href=\"/groups\" aria-current=\"page\"");

        clock.advance(WEEK.plusHours(3));
        Visitor later = people.signIn(ben.who());
        assertThat(later.get("/events?show=mine").text()).doesNotContain(name);
        assertThat(later.get("/events?show=been").text()).contains(name, "You had a place", "2 people had a place");
        assertThat(later.get("/events?show=past&q=grouped+of+" + ada.id()).text())
                .contains(name);
        assertThat(later.get("/").text()).doesNotContain(name);
        assertThat(later.get("/groups/" + slug).text()).doesNotContain(name);
        assertThat(later.get("/events/" + id.value()).text())
                .contains("You had a place.", "Who had a place")
                .doesNotContain("I cannot come", "went");
    }

    @Test
    void isForMembersAloneAndNotMovedByMadeUpAddresses() {
        assertThat(String.valueOf(people.stranger().get("/events").location())).startsWith("/sign-in");
        for (String query :
                new String[] {"q=%25", "q=_", "q=%00", "after=1.2.3", "show=x", "group=%00", "q=" + "a".repeat(3_000)
                }) {
            assertThat(ada.get("/events?" + query).status()).as(query).isEqualTo(200);
        }
        assertThat(ada.get("/events?q=!!!").text()).contains("No event of that name.");
        assertThat(ada.get("/events/0").status()).isEqualTo(404);
        assertThat(ada.get("/events/x").status()).isEqualTo(404);
        assertThat(ada.get("/events/0/edit").status()).isEqualTo(404);
        assertThat(ada.get("/events/new?group=%00").status()).isEqualTo(200);
    }

    private String announced(String name, @Nullable Integer capacity) {
        EventPlan plan = EventPlans.named(EventPlans.in(WEEK, clock.instant(), capacity), name);
        return "/events/" + events.announce(ada.id(), plan).value();
    }

    private static String[] typed(String name, String capacity) {
        return new String[] {
            "name", name,
            "about", "Bring a bad week.",
            "date", LocalDate.now(ZoneOffset.UTC).plusDays(20).toString(),
            "from", "18:30",
            "to", "20:00",
            "zone", "Europe/Berlin",
            "place", "The old lock",
            "link", LINK,
            "capacity", capacity
        };
    }

    private static String[] and(String[] fields, String... more) {
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private static String version(Answer form) {
        String after = form.body().substring(form.body().indexOf("name=\"version\" value=\"") + 22);
        return after.substring(0, after.indexOf('"'));
    }
}
