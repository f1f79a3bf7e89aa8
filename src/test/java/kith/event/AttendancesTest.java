package kith.event;

import static kith.event.EventsTest.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.MovableClock;
import kith.event.Attendances.State;
import kith.event.CannotMeet.Reason;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Mark;
import kith.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Registering and leaving, one after the other and all at once. */
@KithTest
@RecordApplicationEvents
class AttendancesTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Events events;
    private final EventStore store;
    private final Attendances attendances;
    private final AttendanceStore register;
    private final Members members;
    private final Blocks blocks;
    private final MovableClock clock;
    private final MemberId ada;
    private final MemberId ben;

    @Autowired
    ApplicationEvents told;

    AttendancesTest(
            Events events,
            EventStore store,
            Attendances attendances,
            AttendanceStore register,
            Members members,
            Blocks blocks,
            MovableClock clock) {
        this.events = events;
        this.store = store;
        this.attendances = attendances;
        this.register = register;
        this.members = members;
        this.blocks = blocks;
        this.clock = clock;
        this.ada = members.join("Announcing Ada");
        this.ben = members.join("Coming Ben");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void registeringAndLeavingTwiceChangesNothingTwice() {
        EventId id = announced(null);
        assertThat(attendances.register(ben, id)).isEqualTo(State.GOING);
        assertThat(attendances.register(ben, id)).isEqualTo(State.GOING);
        assertThat(attendances.register(ada, id)).isEqualTo(State.GOING);
        assertThat(counts(id)).containsExactly(2, 0);
        attendances.leave(ben, id);
        attendances.leave(ben, id);
        assertThat(counts(id)).containsExactly(1, 0);
        assertThat(register.of(ben, List.of(id))).isEmpty();
    }

    @Test
    void whoHasWaitedLongestGetsThePlaceThatBecomesFree() {
        EventId id = announced(2);
        List<MemberId> comers = register(id, 4);
        assertThat(in(id, State.GOING)).containsExactly(ada, comers.get(0));
        assertThat(in(id, State.WAITING)).isEqualTo(comers.subList(1, 4));
        assertThat(register.before(mine(id, comers.get(3)))).isEqualTo(2);

        attendances.leave(comers.get(2), id);
        assertThat(told.stream(EventUpdate.PlaceFree.class)).isEmpty();
        attendances.leave(comers.get(0), id);
        assertThat(in(id, State.GOING)).containsExactly(ada, comers.get(1));
        assertThat(in(id, State.WAITING)).containsExactly(comers.get(3));
        assertThat(told.stream(EventUpdate.PlaceFree.class).flatMap(free -> free.members().stream()))
                .containsExactly(comers.get(1));

        assertThat(attendances.register(comers.get(0), id)).isEqualTo(State.WAITING);
        assertThat(in(id, State.WAITING)).containsExactly(comers.get(3), comers.get(0));
    }

    @Test
    void whomTheOrganiserMayNotSeeIsPassedOverAndGoesOnWaiting() {
        EventId id = announced(2);
        List<MemberId> comers = register(id, 5);
        blocks.block(ada, comers.get(1));
        blocks.block(comers.get(2), ada);
        attendances.leave(comers.getFirst(), id);
        assertThat(in(id, State.GOING)).containsExactly(ada, comers.get(3));
        assertThat(in(id, State.WAITING)).containsExactly(comers.get(1), comers.get(2), comers.get(4));
        attendances.leave(comers.get(3), id);
        attendances.leave(comers.get(4), id);
        assertThat(counts(id)).containsExactly(1, 2);
        assertThat(told.stream(EventUpdate.PlaceFree.class).flatMap(free -> free.members().stream()))
                .containsExactly(comers.get(3), comers.get(4));
        consistent(id);
    }

    @Test
    void nobodyMovesUpAtWhatIsOff() {
        EventId id = announced(2);
        List<MemberId> comers = register(id, 2);
        events.cancel(ada, id, "");
        attendances.leave(comers.getFirst(), id);
        assertThat(counts(id)).containsExactly(1, 1);
        assertThat(told.stream(EventUpdate.PlaceFree.class)).isEmpty();
        refuses(Reason.CANCELLED, () -> attendances.register(ben, id));
        refuses(Reason.ORGANISER, () -> attendances.leave(ada, id));
    }

    @Test
    void whatIsOverStaysAsItWas() {
        EventId id = announced(null);
        attendances.register(ben, id);
        clock.advance(WEEK.plusHours(1));
        MemberId late = members.join("Late Lea");
        assertThat(attendances.register(late, id)).isEqualTo(State.GOING);
        clock.advance(Duration.ofHours(1));
        refuses(Reason.OVER, () -> attendances.register(members.join("Later Lu"), id));
        refuses(Reason.OVER, () -> attendances.leave(ben, id));
        assertThat(counts(id)).containsExactly(3, 0);
    }

    @Test
    void whoIsBlockedFindsNothingAndWhoIsGoingStays() {
        EventId id = announced(null);
        MemberId outsider = members.join("Blocked Bo");
        attendances.register(ben, id);
        blocks.block(ada, ben);
        blocks.block(outsider, ada);
        assertThatThrownBy(() -> attendances.register(outsider, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attendances.leave(outsider, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attendances.checkIn(outsider, id, events.code(ada, id)))
                .isInstanceOf(NotFound.class);
        assertThat(attendances.register(ben, id)).isEqualTo(State.GOING);
        attendances.leave(ben, id);
        assertThatThrownBy(() -> attendances.register(ben, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attendances.register(ben, new EventId(0))).isInstanceOf(NotFound.class);
    }

    @Test
    void ofTwentyAtOnceOneGetsTheLastPlace() throws Exception {
        EventId id = announced(2);
        List<MemberId> crowd = crowd(20);
        List<State> states = atOnce(crowd.stream()
                .map(member -> (Callable<State>) () -> attendances.register(member, id))
                .toList());
        assertThat(states).containsOnlyOnce(State.GOING);
        assertThat(counts(id)).containsExactly(2, 19);
        consistent(id);
    }

    @RepeatedTest(5)
    void leavingAndRegisteringAtOnceLosesNoPlace() throws Exception {
        EventId id = announced(5);
        List<MemberId> first = register(id, 6);
        List<Callable<State>> doings = new ArrayList<>();
        crowd(6).forEach(member -> doings.add(() -> attendances.register(member, id)));
        first.subList(0, 4)
                .forEach(member -> doings.add(() -> {
                    attendances.leave(member, id);
                    return State.WAITING;
                }));
        atOnce(doings);
        assertThat(counts(id)).containsExactly(5, 4);
        assertThat(in(id, State.GOING)).contains(ada, first.get(4), first.get(5));
        consistent(id);
    }

    private <T> List<T> atOnce(List<Callable<T>> doings) throws Exception {
        CyclicBarrier start = new CyclicBarrier(doings.size());
        try (var threads = Executors.newFixedThreadPool(doings.size())) {
            List<T> done = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(doings.stream()
                    .map(doing -> (Callable<T>) () -> {
                        start.await();
                        return doing.call();
                    })
                    .toList())) {
                done.add(one.get());
            }
            return done;
        }
    }

    /** What is counted is what there is, by the event and by the member. */
    private void consistent(EventId id) {
        assertThat(counts(id))
                .containsExactly(
                        in(id, State.GOING).size(), in(id, State.WAITING).size());
        for (State state : State.values()) {
            assertThat(in(id, state))
                    .allSatisfy(member -> assertThat(register.of(member, List.of(id)))
                            .hasEntrySatisfying(
                                    id, mine -> assertThat(mine.state()).isEqualTo(state)));
        }
    }

    private List<MemberId> in(EventId id, State state) {
        return register.page(id, state, Mark.EARLIEST, 100).stream()
                .map(Attendance::member)
                .toList();
    }

    private Attendance mine(EventId id, MemberId member) {
        return Objects.requireNonNull(register.of(member, List.of(id)).get(id));
    }

    private List<Integer> counts(EventId id) {
        Event event = store.find(id).orElseThrow();
        return List.of(event.going(), event.waiting());
    }

    private List<MemberId> register(EventId id, int many) {
        List<MemberId> crowd = crowd(many);
        crowd.forEach(member -> attendances.register(member, id));
        return crowd;
    }

    private List<MemberId> crowd(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> members.join("Crowd Number " + n))
                .toList();
    }

    private EventId announced(@Nullable Integer capacity) {
        return events.announce(ada, EventPlans.in(WEEK, clock.instant(), capacity));
    }
}
