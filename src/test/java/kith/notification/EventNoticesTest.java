package kith.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Statements;
import kith.Visitor;
import kith.event.Announcing;
import kith.event.Attendances;
import kith.event.EventId;
import kith.event.EventUpdate;
import kith.event.Events;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.notification.Notice.Kind;
import kith.web.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;

/** What those who come to Ada's event are told of it in the page. */
@KithTest
class EventNoticesTest {

    private final EventNotices notices;
    private final Noticeboard board;
    private final NoticeStore store;
    private final Announcing announcing;
    private final Attendances attendances;
    private final Blocks blocks;
    private final MovableClock clock;
    private final JdbcClient sql;
    private final Statements statements;
    private final Visitor ada;
    private final Visitor ben;
    private final Visitor cleo;
    private final Instant morning;
    private int announced;

    EventNoticesTest(
            EventNotices notices,
            Noticeboard board,
            NoticeStore store,
            Events events,
            Attendances attendances,
            Blocks blocks,
            People people,
            MovableClock clock,
            JdbcClient sql,
            Statements statements) {
        // Itself, not what Spring puts before it: its listener then runs here and now.
        this.notices = AopTestUtils.getTargetObject(notices);
        this.board = board;
        this.store = store;
        this.announcing = new Announcing(events);
        this.attendances = attendances;
        this.blocks = blocks;
        this.clock = clock;
        this.sql = sql;
        this.statements = statements;
        Instant noon = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1)
                .atTime(12, 0)
                .toInstant(ZoneOffset.UTC);
        clock.advance(Duration.between(clock.instant(), noon));
        this.morning = noon.plus(Duration.ofHours(21));
        this.ada = people.signedIn("Announcing Ada");
        this.ben = people.signedIn("Going Ben");
        this.cleo = people.signedIn("Waiting Cleo");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void saysWhatChangesToWhomItConcerns() {
        EventId id = full();
        announcing.change(ada.id(), id, Announcing.plan("Spring Summit", morning.plusSeconds(3_600), 2));
        until(ben, "“Spring Summit” is at another time or place now");
        until(cleo, "“Spring Summit” is at another time or place now");
        attendances.leave(ben.id(), id);
        until(cleo, "You have a place at “Spring Summit”");
        assertThat(cleo.get("/notices").body()).contains("/events/" + id.value());
        assertThat(ben.get("/notices").text()).as("they left").doesNotContain("Spring Summit");

        announcing.cancel(ada.id(), id, "The boiler burst.");
        until(cleo, "“Spring Summit” does not take place");
        assertThat(cleo.get("/notices").text()).doesNotContain("another time", "You have a place", "boiler");
        assertThat(ada.get("/notices").text()).contains("Nothing yet.");
    }

    @Test
    void remindsWhoeverHasAPlaceOnce() {
        EventId id = full();
        EventUpdate.Near near = new EventUpdate.Near(id, ada.id(), clock.instant());
        notices.on(near);
        notices.on(near);
        for (Visitor going : List.of(ada, ben)) {
            assertThat(going.get("/notices").body().split("“Spring Summit” begins tomorrow at ", -1))
                    .hasSize(2);
        }
        assertThat(cleo.get("/notices").text()).doesNotContain("Spring Summit");
        clock.advance(Duration.ofDays(1));
        assertThat(ben.get("/notices").text()).contains("“Spring Summit” began today at ");
    }

    @Test
    void aBlockTakesNothingFromWhomHasAPlaceAndNamesNobody() {
        EventId id = full();
        notices.on(new EventUpdate.Near(id, ada.id(), clock.instant()));
        blocks.block(ben.id(), ada.id());
        assertThat(ben.get("/notices").text())
                .contains("“Spring Summit” begins tomorrow")
                .doesNotContain("Ada");
        notices.on(new EventUpdate.Moved(id, ada.id(), clock.instant()));
        assertThat(ben.get("/notices").text()).contains("“Spring Summit” is at another time or place now");
    }

    @Test
    void thousandsAreToldOnceInOneStatement() {
        List<MemberId> many = LongStream.rangeClosed(6_000_001, 6_002_000)
                .mapToObj(MemberId::new)
                .toList();
        Instant at = clock.instant();
        assertThat(asked(() -> board.post(many, Kind.EVENT_NEAR, 1, at))).hasSize(1);
        assertThat(asked(() -> board.post(many, Kind.EVENT_NEAR, 1, at))).hasSize(1);
        for (MemberId one : List.of(many.getFirst(), many.getLast())) {
            List<Notice> told = store.page(one, Mark.LATEST, 5);
            assertThat(told).hasSize(1);
            assertThat(told.getFirst().other()).isEqualTo(one);
            assertThat(told.getFirst().event()).isEqualTo(new EventId(1));
        }
    }

    @Test
    void thePageAsksOnceForAllEvents() {
        for (int n = 0; n < 3; n++) {
            notices.on(new EventUpdate.Near(full(), ada.id(), clock.instant()));
        }
        ben.get("/notices");
        assertThat(statements.of(() -> ben.get("/notices")))
                .as("notices: how one comes to the events, the events, blocks, cards")
                .hasSizeLessThanOrEqualTo(7);
    }

    /** What something sends that no page does: what pages do is written down by the names of their threads. */
    private List<String> asked(Runnable work) {
        return statements.of(() -> {
            Thread page = Thread.ofPlatform().name("tomcat for a test").start(work);
            assertThatNoException().isThrownBy(page::join);
        });
    }

    /** Ada and Ben go, Cleo waits. */
    private EventId full() {
        EventId id = announcing.announceReminded(
                sql, ada.id(), Announcing.plan("Spring Summit", morning.plusSeconds(60L * announced++), 2));
        attendances.register(ben.id(), id);
        attendances.register(cleo.id(), id);
        return id;
    }

    /** Notices come a moment later, by an event. */
    private static void until(Visitor reader, String sentence) {
        await(sentence)
                .untilAsserted(() -> assertThat(reader.get("/notices").text()).contains(sentence));
    }
}
