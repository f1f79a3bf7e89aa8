package kith.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Statements;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.QrImageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Those who come to an event, on its pages: checking in, and who is there. */
@KithTest
class AttendancePagesTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final People people;
    private final Events events;
    private final Attendances attendances;
    private final Members members;
    private final Blocks blocks;
    private final Statements statements;
    private final JdbcClient sql;
    private final MovableClock clock;
    private final Visitor ada;
    private final Visitor ben;

    AttendancePagesTest(
            People people,
            Events events,
            Attendances attendances,
            Members members,
            Blocks blocks,
            Statements statements,
            JdbcClient sql,
            MovableClock clock) {
        this.people = people;
        this.events = events;
        this.attendances = attendances;
        this.members = members;
        this.blocks = blocks;
        this.statements = statements;
        this.sql = sql;
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

    @Test
    void thoseWhomOneMayNotSeeLeaveNoPageOpenBehindThem() {
        EventId id = events.announce(ada.id(), EventPlans.in(WEEK, clock.instant(), null));
        String address = "/events/" + id.value();
        attendances.register(ben.id(), id);
        List<MemberId> crowd = IntStream.range(0, 20)
                .mapToObj(n -> members.join("Crowd Number %02d".formatted(n)))
                .toList();
        crowd.forEach(one -> attendances.register(one, id));
        assertThat(ben.get(address).body()).contains("rel=\"next\"");
        crowd.forEach(one -> blocks.block(one, ben.id()));
        assertThat(ben.get(address).body()).contains("Ada Brink").doesNotContain("Crowd", "rel=\"next\"");
        attendances.register(members.join("Late Lina"), id);
        assertThat(ben.get(address).body()).contains("Late Lina").doesNotContain("rel=\"next\"");
    }

    @Test
    void eventsThatOneMayNotSeeLeaveNoPageOpenBehindThem() {
        MemberId hidden = members.join("Hidden Hanno");
        String words = "Fog of " + ben.id();
        EventPlan plan = EventPlans.named(EventPlans.in(WEEK, clock.instant(), null), words);
        EventId gone = events.announce(hidden, plan);
        sql.sql("""
                insert into event (organiser_id, name, sort_name, about, starts_at, ends_at, zone, place, link, going, waiting,
                    code, announced_at, changed_at)
                select organiser_id, name, sort_name, about, starts_at + n * interval '1 minute', ends_at + n * interval '1 minute',
                    zone, place, link, 1, 0, code, announced_at, changed_at
                from event, generate_series(1, 500) as n where event_id = :id
                """).param("id", gone.value()).update();
        String list = "/events?q=fog+of+" + ben.id();
        assertThat(ben.get(list).body()).contains(words, "rel=\"next\"");
        blocks.block(hidden, ben.id());
        assertThat(ben.get(list).body()).contains("No event of that name.").doesNotContain("rel=\"next\"");

        EventPlan later = EventPlans.named(EventPlans.in(WEEK.plusDays(2), clock.instant(), null), words + " seen");
        events.announce(ada.id(), later);
        assertThat(ben.get(list).text()).contains(words + " seen", "Ada Brink");
        EventPlan latest = EventPlans.named(EventPlans.in(WEEK.plusDays(3), clock.instant(), null), words + " mine");
        EventId mine = events.announce(hidden, latest);
        blocks.unblock(hidden, ben.id());
        attendances.register(ben.id(), mine);
        blocks.block(hidden, ben.id());
        assertThat(ben.get(list).text())
                .as("who is going keeps seeing it")
                .contains(words + " seen", words + " mine")
                .doesNotContain("Hidden Hanno");
        assertThat(statements.of(() -> ben.get(list)))
                .as("an organiser who has announced hundreds is passed over at once")
                .filteredOn(asked -> asked.contains("from event e where"))
                .hasSize(2);
    }

    private static String next(Answer page) {
        String after = page.body().substring(page.body().indexOf("rel=\"next\" href=\"") + 17);
        return after.substring(0, after.indexOf('"')).replace("&amp;", "&").replace(" ", "+");
    }
}
