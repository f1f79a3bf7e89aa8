package kith.event;

import static kith.event.EventsTest.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import kith.KithTest;
import kith.MovableClock;
import kith.event.CannotMeet.Reason;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.TooMany;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What an organiser may still change, how often, and who is told of it. */
@KithTest
@RecordApplicationEvents
class EventChangesTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Events events;
    private final EventStore store;
    private final Attendances attendances;
    private final Members members;
    private final JdbcClient sql;
    private final MovableClock clock;
    private final MemberId ada;
    private final MemberId ben;

    @Autowired
    ApplicationEvents told;

    EventChangesTest(
            Events events,
            EventStore store,
            Attendances attendances,
            Members members,
            JdbcClient sql,
            MovableClock clock) {
        this.events = events;
        this.store = store;
        this.attendances = attendances;
        this.members = members;
        this.sql = sql;
        this.clock = clock;
        this.ada = members.join("Announcing Ada");
        this.ben = members.join("Coming Ben");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void onceOneMayCheckInWhatIsProvedByItStays() {
        EventPlan plan = plan();
        EventId id = events.announce(ada, plan);
        to(plan.starts().minus(Duration.ofMinutes(59)));
        attendances.checkIn(ben, id, events.code(ada, id));
        fixed(id, plan);
        to(plan.starts().plus(Duration.ofMinutes(30)));
        fixed(id, plan);
        refuses(Reason.BEGUN, () -> events.cancel(ada, id, ""));
        assertThat(event(id).plan()).isEqualTo(plan);

        EventPlan longer = ending(plan, plan.ends().plus(Duration.ofHours(1)));
        change(id, longer);
        change(id, linked(longer, "https://meet.example.org/later"));
        change(id, EventPlans.with(longer, 40));
        assertThat(event(id)).extracting(Event::ends, Event::capacity).containsExactly(longer.ends(), 40);
        refuses(Reason.TOO_LONG, () -> change(id, ending(longer, plan.starts().plus(Duration.ofDays(15)))));
    }

    private void fixed(EventId id, EventPlan plan) {
        refuses(Reason.FIXED, () -> change(id, EventPlans.at(plan, plan.starts().plus(WEEK), plan.place())));
        refuses(Reason.FIXED, () -> change(id, EventPlans.at(plan, plan.starts(), "The White House")));
        refuses(Reason.FIXED, () -> change(id, EventPlans.named(plan, "A summit of presidents")));
        refuses(Reason.FIXED, () -> change(id, in(plan, ZoneId.of("America/New_York"))));
    }

    @Test
    void beforeThatItMayBeMovedAndThenOpensLater() {
        EventPlan plan = plan();
        EventId id = events.announce(ada, plan);
        to(plan.starts().minus(Duration.ofMinutes(61)));
        change(id, EventPlans.at(plan, plan.starts().plus(WEEK), plan.place()));
        refuses(Reason.TOO_EARLY, () -> attendances.checkIn(ben, id, events.code(ada, id)));
    }

    @Test
    void utcByAnotherNameIsTheSame() {
        EventPlan plan = in(plan(), ZoneId.of("Etc/UTC"));
        EventId id = events.announce(ada, plan);
        to(plan.starts());
        change(id, EventPlans.with(plan, 40));
        assertThat(event(id).capacity()).isEqualTo(40);
    }

    @Test
    void theNameIsWhatOthersSaidYesTo() {
        EventPlan plan = plan();
        EventId id = events.announce(ada, plan);
        EventPlan renamed = EventPlans.named(plan, "Reading the tables");
        change(id, renamed);
        attendances.register(ben, id);
        refuses(Reason.NAME_KEPT, () -> change(id, plan));
        change(id, EventPlans.with(renamed, 40));
        assertThat(event(id)).extracting(Event::name, Event::capacity).containsExactly("Reading the tables", 40);
        attendances.leave(ben, id);
        change(id, plan);
        assertThat(event(id).name()).isEqualTo(plan.name());
    }

    @Test
    void thoseWhoComeAreToldFiveTimesADayAtMost() {
        EventPlan plan = plan();
        EventId alone = events.announce(ada, plan);
        for (int n = 1; n <= 7; n++) {
            change(alone, EventPlans.at(plan, plan.starts(), "Lock " + n));
        }
        EventPlan other = EventPlans.named(plan, "Reading the tables");
        EventId id = events.announce(ada, other);
        attendances.register(ben, id);
        for (int n = 1; n <= 4; n++) {
            change(id, EventPlans.at(other, other.starts(), "Lock " + n));
        }
        EventPlan last = linked(EventPlans.at(other, other.starts(), "Lock 4"), "https://meet.example.org/later");
        change(id, last);
        assertThatThrownBy(() -> change(id, EventPlans.at(last, last.starts(), "Lock 5")))
                .isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> change(id, linked(last, ""))).isInstanceOf(TooMany.class);
        change(id, EventPlans.with(last, 40));
        assertThat(event(id).place()).isEqualTo("Lock 4");
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        change(id, EventPlans.at(last, last.starts(), "Lock 5"));
    }

    @Test
    void theSameTimeByOtherClocksIsToldToNobody() {
        EventPlan plan = plan();
        EventId id = events.announce(ada, plan);
        change(id, in(plan, ZoneId.of("Europe/Paris")));
        assertThat(event(id).zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(event(id).edition()).isZero();
        assertThat(told.stream(EventUpdate.class)).isEmpty();
    }

    @Test
    void anotherAddressOnlineAloneIsNoOtherPlace() {
        EventPlan plan = plan();
        EventId id = events.announce(ada, plan);
        change(id, linked(plan, "https://meet.example.org/later"));
        assertThat(told.stream(EventUpdate.Moved.class)).isEmpty();
        assertThat(told.stream(EventUpdate.Relinked.class))
                .singleElement()
                .satisfies(relinked -> assertThat(relinked.event()).isEqualTo(id));
        assertThat(event(id).edition()).isEqualTo(1);
        change(id, linked(EventPlans.at(plan, plan.starts(), "The new lock"), ""));
        assertThat(told.stream(EventUpdate.Relinked.class)).hasSize(1);
        assertThat(told.stream(EventUpdate.Moved.class)).hasSize(1);
    }

    @Test
    void thousandsWhoMoveUpAreToldOfByTheThousand() {
        EventPlan plan = EventPlans.with(plan(), 1);
        EventId id = events.announce(ada, plan);
        try {
            crowd(id, 2_100);
            change(id, EventPlans.with(plan, 2_051));
            assertThat(event(id)).extracting(Event::going, Event::waiting).containsExactly(2_051, 50);
            List<List<MemberId>> freed = told.stream(EventUpdate.PlaceFree.class)
                    .map(EventUpdate.PlaceFree::members)
                    .toList();
            assertThat(freed).extracting(List::size).containsExactly(1_000, 1_000, 50);
            assertThat(freed.stream().flatMap(List::stream)).doesNotHaveDuplicates();
        } finally {
            sql.sql("delete from attendance where event_id = :id")
                    .param("id", id.value())
                    .update();
            sql.sql("delete from member_event where event_id = :id")
                    .param("id", id.value())
                    .update();
            sql.sql("delete from member where handle like 'crowd-%'").update();
        }
    }

    /** So many members who wait. */
    private void crowd(EventId id, int many) {
        sql.sql("""
                insert into member (handle, name, sort_name, joined)
                select 'crowd-' || n, 'Crowd ' || n, 'crowd ' || n, '2026-01-01' from generate_series(1, :many) n
                """).param("many", many).update();
        for (String table : List.of("attendance", "member_event")) {
            sql.sql("insert into " + table + " (event_id, member_id, state, since)"
                            + " select :id, member_id, 'waiting', joined from member where handle like 'crowd-%'")
                    .param("id", id.value())
                    .update();
        }
        sql.sql("update event set waiting = :many where event_id = :id")
                .param("many", many)
                .param("id", id.value())
                .update();
    }

    private EventPlan plan() {
        return EventPlans.in(WEEK, clock.instant(), null);
    }

    private static EventPlan ending(EventPlan plan, Instant ends) {
        return with(plan, ends, plan.zone(), plan.link());
    }

    private static EventPlan in(EventPlan plan, ZoneId zone) {
        return with(plan, plan.ends(), zone, plan.link());
    }

    private static EventPlan linked(EventPlan plan, String link) {
        return with(plan, plan.ends(), plan.zone(), link);
    }

    private static EventPlan with(EventPlan plan, Instant ends, ZoneId zone, String link) {
        return new EventPlan(
                plan.name(),
                plan.about(),
                plan.group(),
                plan.starts(),
                ends,
                zone,
                plan.place(),
                link,
                plan.capacity());
    }

    private void change(EventId id, EventPlan plan) {
        events.change(ada, id, EventForm.of(plan), null);
    }

    private void to(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
    }

    private Event event(EventId id) {
        return store.find(id).orElseThrow();
    }
}
