package kith.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.group.Groups;
import kith.member.Blocks;
import org.junit.jupiter.api.Test;

/** Events that belong to a group. */
@KithTest
class GroupEventsTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final People people;
    private final Events events;
    private final Groups groups;
    private final Blocks blocks;
    private final MovableClock clock;
    private final Visitor ada;
    private final Visitor ben;

    GroupEventsTest(People people, Events events, Groups groups, Blocks blocks, MovableClock clock) {
        this.people = people;
        this.events = events;
        this.groups = groups;
        this.blocks = blocks;
        this.clock = clock;
        this.ada = people.signedIn("Ada Brink");
        this.ben = people.signedIn("Ben Oduya");
    }

    @Test
    void allOfAGroupAreFoundFromItsPageWhateverIsHiddenBetween() {
        String slug = groups.create(ada.id(), "soundings", "Soundings " + ada.id(), "", clock.instant());
        Visitor cleo = people.signedIn("Cleo Marsh");
        groups.join(cleo.id(), slug, clock.instant());
        for (int n = 0; n < 6; n++) {
            EventPlan plan = EventPlans.in(WEEK.plusHours(n), clock.instant(), null);
            events.announce(cleo.id(), EventPlans.inGroup(EventPlans.named(plan, "Depth %d".formatted(n)), slug));
        }
        EventPlan last = EventPlans.named(EventPlans.in(WEEK.plusDays(2), clock.instant(), null), "Depth last");
        events.announce(ada.id(), EventPlans.inGroup(last, slug));
        assertThat(ben.get("/groups/" + slug).text()).contains("Depth 4").doesNotContain("Depth 5", "Depth last");
        assertThat(ben.get("/groups/" + slug).body()).contains("href=\"/events?group=" + slug + "\"");
        Answer all = ben.get("/events?group=" + slug);
        assertThat(all.text()).contains("Events of Soundings " + ada.id(), "Depth 5", "Depth last");
        assertThat(all.body())
                .contains("href=\"/events?show=past&amp;group=" + slug + "\"", "name=\"group\" value=\"" + slug + "\"");
        assertThat(ben.get("/events?q=last&group=" + slug).text())
                .contains("Depth last")
                .doesNotContain("Depth 5");
        assertThat(ben.get("/events?group=no-such-group").status()).isEqualTo(404);

        blocks.block(cleo.id(), ben.id());
        assertThat(ben.get("/groups/" + slug).text()).contains("Depth last").doesNotContain("Depth 0");
    }

    @Test
    void theGroupThatAnEventStaysInIsCalledByItsName() {
        String slug = groups.create(ada.id(), "left", "Left behind " + ada.id(), "", clock.instant());
        groups.join(ben.id(), slug, clock.instant());
        EventPlan plan = EventPlans.in(WEEK, clock.instant(), null);
        EventId id = events.announce(ada.id(), EventPlans.inGroup(plan, slug));
        ada.post("/groups/" + slug + "/membership/removal");
        assertThat(groups.isIn(ada.id(), slug)).isFalse();
        assertThat(ada.get("/events/" + id.value() + "/edit").body())
                .containsPattern("value=\"" + slug + "\" selected>Left behind " + ada.id() + "<");
    }
}
