package kith.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.member.Members;
import kith.web.QrImageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Those who come to an event, on its pages: checking in, and who is there. */
@KithTest
class AttendancePagesTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final People people;
    private final Events events;
    private final Attendances attendances;
    private final Members members;
    private final MovableClock clock;
    private final Visitor ada;
    private final Visitor ben;

    AttendancePagesTest(People people, Events events, Attendances attendances, Members members, MovableClock clock) {
        this.people = people;
        this.events = events;
        this.attendances = attendances;
        this.members = members;
        this.clock = clock;
        this.ada = people.signedIn("Ada Brink");
        this.ben = people.signedIn("Ben Oduya");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void oneChecksInWithTheCodeThatTheOrganiserShows() {
        EventId id = events.announce(ada.id(), EventPlans.in(Duration.ofHours(3), clock.instant(), null));
        String address = "/events/" + id.value() + "/check-in";
        String code = events.code(ada.id(), id);
        assertThat(ben.get(address).text()).contains("Checking in opens an hour before it begins.");
        Answer shown = ada.get(address);
        assertThat(shown.text()).contains(code, "/check-in");
        assertThat(ben.get(address + "?code=" + code).body()).doesNotContain("big-code");

        clock.advance(Duration.ofMinutes(150));
        Visitor again = people.signIn(ben.who());
        Answer filled = again.get(address + "?code=" + code);
        assertThat(filled.body()).contains("value=\"" + code + "\"");
        assertThat(again.get("/events/" + id.value()).text()).doesNotContain("You are checked in");
        Answer wrong = again.post(address, "code", "nope");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("That is not the code");
        assertThat(wrong.body()).contains("value=\"nope\"");
        assertThat(again.follow(again.post(address, "code", code.toLowerCase())).text())
                .contains("You are checked in. Good that you are here.", "2 people are going");
        Visitor organiser = people.signIn(ada.who());
        assertThat(organiser.get("/events/" + id.value()).text()).contains("Checked in");
        assertThat(organiser.follow(organiser.post(address, "code", code)).text())
                .contains("You are checked in.");
    }

    @Test
    void itsPictureHoldsTheAddressOfTheFormWithTheCode() throws Exception {
        EventId id = events.announce(ada.id(), EventPlans.in(WEEK, clock.instant(), null));
        Answer picture = ada.get("/events/" + id.value() + "/check-in/code.svg");
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(QrImageTest.read(picture.body()))
                .isEqualTo(ada.home() + "/events/" + id.value() + "/check-in?code=" + events.code(ada.id(), id));
    }

    @Test
    void pagesThroughEventsAndThroughPeopleByKey() {
        String words = "Paged of " + ada.id();
        for (int host = 0; host < 3; host++) {
            var organiser = members.join("Paging Pia");
            for (int n = 0; n < 8; n++) {
                int hour = host * 8 + n;
                events.announce(
                        organiser,
                        EventPlans.named(
                                EventPlans.in(WEEK.plusHours(hour), clock.instant(), null),
                                "%s %02d".formatted(words, hour)));
            }
        }
        String first = "/events?q=paged+of+" + ada.id();
        Answer page = ben.get(first);
        assertThat(page.text()).contains(words + " 00", words + " 19").doesNotContain(words + " 20");
        Answer next = ben.get(next(page));
        assertThat(next.text()).contains(words + " 20", words + " 23").doesNotContain(words + " 19");
        assertThat(next.body()).doesNotContain("rel=\"next\"");

        EventId id = events.announce(ada.id(), EventPlans.in(WEEK, clock.instant(), null));
        IntStream.range(0, 22).forEach(n -> attendances.register(members.join("Crowd Number %02d".formatted(n)), id));
        Answer crowd = ada.get("/events/" + id.value());
        assertThat(crowd.text())
                .contains("Crowd Number 18", "23 people are going")
                .doesNotContain("Crowd Number 19");
        assertThat(ada.get(next(crowd)).text()).contains("Crowd Number 19", "Crowd Number 21");
    }

    private static String next(Answer page) {
        String after = page.body().substring(page.body().indexOf("rel=\"next\" href=\"") + 17);
        return after.substring(0, after.indexOf('"')).replace("&amp;", "&").replace(" ", "+");
    }
}
