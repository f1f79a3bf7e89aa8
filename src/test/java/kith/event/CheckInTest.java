package kith.event;

import static kith.event.EventsTest.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import kith.KithTest;
import kith.MovableClock;
import kith.event.Attendances.State;
import kith.event.CannotMeet.Reason;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.NotFound;
import kith.web.TooMany;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** Saying oneself that one is there. */
@KithTest
@RecordApplicationEvents
class CheckInTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Events events;
    private final EventStore store;
    private final Attendances attendances;
    private final AttendanceStore register;
    private final Members members;
    private final CheckIns checkIns;
    private final Blocks blocks;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final MovableClock clock;
    private final MemberId ada;
    private final MemberId ben;

    @Autowired
    ApplicationEvents told;

    CheckInTest(
            Events events,
            EventStore store,
            Attendances attendances,
            AttendanceStore register,
            Members members,
            CheckIns checkIns,
            Blocks blocks,
            JdbcClient sql,
            TransactionTemplate transaction,
            MovableClock clock) {
        this.events = events;
        this.store = store;
        this.attendances = attendances;
        this.register = register;
        this.members = members;
        this.checkIns = checkIns;
        this.blocks = blocks;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.ada = members.join("Announcing Ada");
        this.ben = members.join("Arriving Ben");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void opensAnHourBeforeItBeginsAndClosesWhenItEnds() {
        Instant starts = Instant.now().plus(DAY).truncatedTo(ChronoUnit.MINUTES);
        EventId id = events.announce(ada, EventPlans.at(starts, null));
        String code = events.code(ada, id);
        to(starts.minus(Duration.ofHours(1)).minusSeconds(30));
        refuses(Reason.TOO_EARLY, () -> attendances.checkIn(ben, id, code));
        to(starts.minus(Duration.ofHours(1)).plusSeconds(1));
        attendances.checkIn(ben, id, code);
        Instant first = checkedIn(id, ben);
        to(starts.plus(Duration.ofHours(1)));
        attendances.checkIn(ben, id, code);
        assertThat(checkedIn(id, ben)).isEqualTo(first);
        assertThat(told.stream(CheckedIn.class)).containsExactly(new CheckedIn(id, ben, first));
        to(starts.plus(Duration.ofHours(2)).minusSeconds(30));
        attendances.checkIn(ada, id, code);
        to(starts.plus(Duration.ofHours(2)).plusSeconds(1));
        refuses(Reason.OVER, () -> attendances.checkIn(members.join("Late Lea"), id, code));
        assertThat(store.find(id).orElseThrow().going()).isEqualTo(2);
    }

    @Test
    void takesTheCodeAsPeopleTypeIt() {
        EventId id = open(null);
        String code = events.code(ada, id);
        attendances.checkIn(
                ben, id, " " + code.toLowerCase(Locale.ROOT).substring(0, 3) + " - " + code.substring(3) + "\u00a0");
        assertThat(register.of(ben, List.of(id)))
                .hasEntrySatisfying(id, mine -> assertThat(mine.checkedIn()).isNotNull());
        refuses(Reason.CHECKED_IN, () -> attendances.leave(ben, id));
    }

    @Test
    void whoWaitsGetsAPlaceIfThereIsOneAndNobodyOutOfTurnElse() {
        EventId id = open(1);
        String code = events.code(ada, id);
        assertThat(attendances.register(ben, id)).isEqualTo(State.WAITING);
        MemberId cleo = members.join("Coming Cleo");
        refuses(Reason.FULL, () -> attendances.checkIn(ben, id, code));
        refuses(Reason.FULL, () -> attendances.checkIn(cleo, id, code));
        Event event = store.find(id).orElseThrow();
        assertThat(List.of(event.going(), event.waiting())).containsExactly(1, 1);
        events.change(ada, id, EventForm.of(EventPlans.with(event.plan(), 3)), null);
        attendances.checkIn(cleo, id, code);
        attendances.checkIn(ben, id, code);
        Event filled = store.find(id).orElseThrow();
        assertThat(List.of(filled.going(), filled.waiting())).containsExactly(3, 0);
    }

    @Test
    void tenWrongCodesAreEnoughAndRightOnesDoNotCount() {
        EventId id = open(null);
        for (int i = 0; i < 9; i++) {
            refuses(Reason.WRONG_CODE, () -> attendances.checkIn(ben, id, "AAAAAA"));
        }
        EventId another = open(null);
        attendances.checkIn(ben, another, events.code(ada, another));
        refuses(Reason.WRONG_CODE, () -> attendances.checkIn(ben, id, ""));
        assertThatThrownBy(() -> attendances.checkIn(ben, id, events.code(ada, id)))
                .isInstanceOf(TooMany.class);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        attendances.checkIn(ben, id, events.code(ada, id));
    }

    @Test
    void aBlockThatCameWhileTheCodeWasReadIsSeen() {
        EventId id = open(null);
        blocks.block(ben, ada);
        assertThatThrownBy(() -> checkIns.arrive(ben, id, clock.instant())).isInstanceOf(NotFound.class);
        assertThat(register.of(ben, List.of(id))).isEmpty();
    }

    @Test
    void aBlockWaitsUntilWhoeverChecksInIsThere() {
        EventId id = open(null);
        transaction.executeWithoutResult(status -> {
            checkIns.arrive(ben, id, clock.instant());
            assertThat(sql.sql("""
                            select count(*) from pg_locks
                            where locktype = 'advisory' and mode = 'ShareLock' and pid = pg_backend_pid()
                            """).query(Integer.class).single()).isEqualTo(1);
        });
    }

    @Test
    void whoWaitsBehindABlockGetsNoPlaceUntilItIsTakenBack() {
        EventId id = open(2);
        String code = events.code(ada, id);
        MemberId cleo = members.join("Waiting Cleo");
        attendances.register(ben, id);
        attendances.register(cleo, id);
        blocks.block(cleo, ada);
        attendances.leave(ben, id);
        refuses(Reason.FULL, () -> attendances.checkIn(cleo, id, code));
        assertThat(register.of(cleo, List.of(id)))
                .hasEntrySatisfying(id, mine -> assertThat(mine.isGoing()).isFalse());
        blocks.unblock(cleo, ada);
        attendances.checkIn(cleo, id, code);
        Event event = store.find(id).orElseThrow();
        assertThat(List.of(event.going(), event.waiting())).containsExactly(2, 0);
        assertThat(register.of(cleo, List.of(id)))
                .hasEntrySatisfying(id, mine -> assertThat(mine.checkedIn()).isNotNull());
    }

    @Test
    void nobodyIsCheckedInAtWhatIsOff() {
        EventId id = open(null);
        events.cancel(ada, id, "");
        refuses(Reason.CANCELLED, () -> attendances.checkIn(ben, id, events.code(ada, id)));
    }

    private EventId open(@Nullable Integer capacity) {
        EventPlan plan = EventPlans.in(Duration.ofMinutes(50), clock.instant(), capacity);
        return events.announce(
                ada,
                EventPlans.named(plan, "Gauges " + ThreadLocalRandom.current().nextInt()));
    }

    private Instant checkedIn(EventId id, MemberId member) {
        return Objects.requireNonNull(
                Objects.requireNonNull(register.of(member, List.of(id)).get(id)).checkedIn());
    }

    private void to(Instant moment) {
        clock.reset();
        clock.advance(Duration.between(Instant.now(), moment));
    }
}
