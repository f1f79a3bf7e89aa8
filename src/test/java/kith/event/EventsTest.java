package kith.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.MovableClock;
import kith.database.Timestamps;
import kith.event.Attendances.State;
import kith.event.CannotMeet.Reason;
import kith.group.Groups;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.NotFound;
import kith.web.TooMany;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@KithTest
@RecordApplicationEvents
class EventsTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Events events;
    private final EventStore store;
    private final Attendances attendances;
    private final AttendanceStore register;
    private final Groups groups;
    private final Members members;
    private final JdbcClient sql;
    private final MovableClock clock;
    private final MemberId ada;

    @Autowired
    ApplicationEvents told;

    EventsTest(
            Events events,
            EventStore store,
            Attendances attendances,
            AttendanceStore register,
            Groups groups,
            Members members,
            JdbcClient sql,
            MovableClock clock) {
        this.events = events;
        this.store = store;
        this.attendances = attendances;
        this.register = register;
        this.groups = groups;
        this.members = members;
        this.sql = sql;
        this.clock = clock;
        this.ada = members.join("Announcing Ada");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void itsOrganiserIsGoingFromTheBeginning() {
        EventId id = events.announce(ada, form(5));
        Event event = event(id);
        assertThat(event.name()).isEqualTo("Reading the gauges");
        assertThat(event.going()).isEqualTo(1);
        assertThat(event.waiting()).isZero();
        assertThat(event.edition()).isZero();
        assertThat(event.code()).matches("[2-9A-HJKMNP-Z]{6}");
        assertThat(state(id, ada)).isEqualTo(State.GOING);
        assertThat(store.find(List.of(id, new EventId(0)))).containsExactly(event);
    }

    @Test
    void theSameSentTwiceIsOneEvent() {
        EventForm form = form(null);
        EventId id = events.announce(ada, form);
        assertThat(events.announce(ada, form)).isEqualTo(id);
        assertThat(events.announce(ada, form(3))).isNotEqualTo(id);
        events.cancel(ada, id, "");
        assertThat(events.announce(ada, form)).isNotEqualTo(id);
    }

    @Test
    void theSameSentTwiceAtOnceIsOneEvent() throws Exception {
        EventForm form = form(null);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<EventId> announcing = () -> {
            start.await();
            return events.announce(ada, form);
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<EventId>> both = threads.invokeAll(List.of(announcing, announcing));
            assertThat(both.getFirst().get()).isEqualTo(both.getLast().get());
        }
    }

    @Test
    void allowsTenADay() {
        for (int i = 0; i < 10; i++) {
            events.announce(ada, form(i + 1));
        }
        assertThatThrownBy(() -> events.announce(ada, form(50))).isInstanceOf(TooMany.class);
        clock.advance(Duration.ofDays(1).plusSeconds(1));
        events.announce(ada, form(50));
    }

    @Test
    void isInAGroupOfItsOrganisersAlone() {
        MemberId ben = members.join("Grouping Ben");
        String bens = groups.create(ben, "bens", "Bens " + ben, "", clock.instant());
        EventPlan plan = EventPlans.in(WEEK, clock.instant(), null);
        refuses(Reason.GROUP, () -> events.announce(ada, EventPlans.inGroup(plan, bens)));
        refuses(Reason.GROUP, () -> events.announce(ada, EventPlans.inGroup(plan, "no-such-group")));
        groups.join(ada, bens, clock.instant());
        EventId id = events.announce(ada, EventPlans.inGroup(plan, bens));
        assertThat(event(id).group()).isEqualTo(bens);
        change(id, EventPlans.inGroup(plan, null));
        assertThat(event(id).group()).isNull();
    }

    @Test
    void anotherTimeOrPlaceIsAnotherEditionAndOtherWordsAreNot() {
        EventPlan plan = EventPlans.in(WEEK, clock.instant(), 5);
        EventId id = events.announce(ada, plan);
        remindedOf(id);
        change(id, EventPlans.named(plan, "Reading the gauges, again"));
        assertThat(event(id).edition()).isZero();
        assertThat(isReminded(id)).isTrue();
        assertThat(told.stream(EventUpdate.Moved.class)).isEmpty();

        change(id, EventPlans.at(plan, plan.starts(), "The new lock, Emden"));
        assertThat(event(id).edition()).isEqualTo(1);
        assertThat(isReminded(id)).isTrue();

        change(id, EventPlans.at(plan, plan.starts().plus(WEEK), "The new lock, Emden"));
        assertThat(event(id).edition()).isEqualTo(2);
        assertThat(isReminded(id)).isFalse();
        assertThat(told.stream(EventUpdate.Moved.class))
                .hasSize(2)
                .allSatisfy(moved -> assertThat(moved.event()).isEqualTo(id));
    }

    @Test
    void nothingNewChangesNothing() {
        EventPlan plan = EventPlans.in(WEEK, clock.instant(), 5);
        EventId id = events.announce(ada, plan);
        Event before = event(id);
        events.change(ada, id, EventForm.of(plan), "of another time");
        assertThat(event(id)).isEqualTo(before);
    }

    @Test
    void refusesAFormThatIsStale() {
        EventPlan plan = EventPlans.in(WEEK, clock.instant(), 5);
        EventId id = events.announce(ada, plan);
        String seen = event(id).version();
        events.change(ada, id, EventForm.of(EventPlans.named(plan, "One")), seen);
        refuses(Reason.STALE, () -> events.change(ada, id, EventForm.of(EventPlans.named(plan, "Another")), seen));
        assertThat(event(id).name()).isEqualTo("One");
        events.change(
                ada,
                id,
                EventForm.of(EventPlans.named(plan, "Another")),
                event(id).version());
        assertThat(event(id).name()).isEqualTo("Another");
    }

    @Test
    void whoHasWaitedLongestMovesUpWhereMoreMayCome() {
        EventPlan plan = EventPlans.in(WEEK, clock.instant(), 1);
        EventId id = events.announce(ada, plan);
        List<MemberId> waiting = waiting(id, 4);
        change(id, EventPlans.with(plan, 3));
        assertThat(event(id)).extracting(Event::going, Event::waiting).containsExactly(3, 2);
        assertThat(told.stream(EventUpdate.PlaceFree.class).flatMap(free -> free.members().stream()))
                .containsExactly(waiting.get(0), waiting.get(1));
        assertThat(state(id, waiting.get(2))).isEqualTo(State.WAITING);

        change(id, EventPlans.with(plan, null));
        assertThat(event(id)).extracting(Event::going, Event::waiting).containsExactly(5, 0);
        assertThat(register.of(waiting.get(3), List.of(id)))
                .hasEntrySatisfying(id, mine -> assertThat(mine.isGoing()).isTrue());
    }

    @Test
    void lessRoomSendsNobodyAway() {
        EventPlan plan = EventPlans.in(WEEK, clock.instant(), 3);
        EventId id = events.announce(ada, plan);
        List<MemberId> going = waiting(id, 2);
        change(id, EventPlans.with(plan, 1));
        assertThat(event(id)).extracting(Event::going, Event::waiting).containsExactly(3, 0);
        MemberId late = waiting(id, 1).getFirst();
        attendances.leave(going.getFirst(), id);
        assertThat(state(id, late)).isEqualTo(State.WAITING);
        assertThat(event(id)).extracting(Event::going, Event::waiting).containsExactly(2, 1);
    }

    @Test
    void isCalledOffUntilItBegins() {
        EventId id = events.announce(ada, form(null));
        refuses(Reason.WHY_LONG, () -> events.cancel(ada, id, "x".repeat(501)));
        events.cancel(ada, id, "The lock is\r\nfrozen.");
        Event off = event(id);
        assertThat(off.isOff()).isTrue();
        assertThat(off.why()).isEqualTo("The lock is\nfrozen.");
        assertThat(off.edition()).isEqualTo(1);
        events.cancel(ada, id, "Something else.");
        assertThat(event(id)).isEqualTo(off);
        assertThat(told.stream(EventUpdate.Cancelled.class)).hasSize(1);
        refuses(Reason.CANCELLED, () -> events.change(ada, id, form(4), null));

        EventId begun = events.announce(ada, form(7));
        clock.advance(WEEK);
        refuses(Reason.BEGUN, () -> events.cancel(ada, begun, ""));
        clock.advance(Duration.ofHours(2));
        refuses(Reason.OVER, () -> events.change(ada, begun, form(7), null));
    }

    @Test
    void isItsOrganisersAlone() {
        EventId id = events.announce(ada, form(null));
        MemberId ben = members.join("Reaching Ben");
        assertThatThrownBy(() -> events.change(ben, id, form(2), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.cancel(ben, id, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.code(ben, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> events.cancel(ben, new EventId(0), "")).isInstanceOf(NotFound.class);
        assertThat(events.code(ada, id)).isEqualTo(event(id).code());
    }

    private List<MemberId> waiting(EventId id, int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> {
                    MemberId member = members.join("Waiting Wil " + n);
                    attendances.register(member, id);
                    return member;
                })
                .toList();
    }

    private State state(EventId id, MemberId member) {
        return Objects.requireNonNull(register.of(member, List.of(id)).get(id)).state();
    }

    private void change(EventId id, EventPlan plan) {
        events.change(ada, id, EventForm.of(plan), null);
    }

    private EventForm form(@Nullable Integer capacity) {
        return EventPlans.form(WEEK, clock.instant(), capacity);
    }

    private void remindedOf(EventId id) {
        sql.sql("update event set reminded_at = :at where event_id = :id")
                .param("at", Timestamps.at(Instant.now()))
                .param("id", id.value())
                .update();
    }

    private boolean isReminded(EventId id) {
        return sql.sql("select reminded_at is not null from event where event_id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private Event event(EventId id) {
        return store.find(id).orElseThrow();
    }

    static void refuses(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CannotMeet.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
