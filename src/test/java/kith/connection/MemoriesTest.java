package kith.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kith.KithTest;
import kith.MovableClock;
import kith.connection.CannotRemember.Reason;
import kith.connection.Memories.Typed;
import kith.connection.Roll.Order;
import kith.member.MemberId;
import kith.member.Members;
import kith.web.Mark;
import kith.web.NotFound;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a connection: by its owner, for its owner, and nothing lost where two windows change it at once. */
@KithTest
class MemoriesTest {

    private final Memories memories;
    private final Touches touches;
    private final Roll roll;
    private final Connections connections;
    private final MovableClock clock;
    private final MemberId ada;
    private final MemberId ben;
    private final MemberId cato;

    MemoriesTest(
            Memories memories,
            Touches touches,
            Roll roll,
            Connections connections,
            MovableClock clock,
            Members members) {
        this.memories = memories;
        this.touches = touches;
        this.roll = roll;
        this.connections = connections;
        this.clock = clock;
        this.ada = members.join("Minding Ada");
        this.ben = members.join("Minded Ben");
        this.cato = members.join("Minded Cato");
    }

    @BeforeEach
    void connected() {
        connections.connect(ada, ben, clock.instant().minus(Duration.ofDays(9)));
        connections.connect(ada, cato, clock.instant().minus(Duration.ofDays(3)));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void keepsWhatIsTypedForItsOwnerAlone() {
        Memory kept = memories.keep(
                ada, ben, typed("The quay\nat Galway", "Rows.\r\n\r\n\r\n\r\nSings.", "Quays, rowing,, QUAYS", 0));
        assertThat(kept.metWhere()).isEqualTo("The quay at Galway");
        assertThat(kept.notes()).isEqualTo("Rows.\n\nSings.");
        assertThat(kept.tags()).containsExactly("Quays", "rowing");
        assertThat(kept.version()).isEqualTo(1);
        assertThat(memories.of(ada, ben)).isEqualTo(kept);
        assertThat(memories.of(ben, ada)).isEqualTo(Memory.NONE);
        assertThat(memories.tags(ben)).isEmpty();
        assertThat(roll.mentioning(ben, "rows")).isEmpty();
    }

    @Test
    void keepsNothingOfAStranger() {
        assertThatThrownBy(() -> memories.of(ben, cato)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> memories.keep(ben, cato, typed("", "Tall.", "", 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> memories.touch(ben, cato, null)).isInstanceOf(NotFound.class);
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        Memory once = memories.keep(ada, ben, typed("", "Rows.", "", 0));
        assertThat(memories.keep(ada, ben, typed("", "Rows.", "", 0))).isEqualTo(once);
    }

    @Test
    void refusesWhatWasChangedElsewhereAndShowsIt() {
        memories.keep(ada, ben, typed("", "Rows.", "", 0));
        assertThatThrownBy(() -> memories.keep(ada, ben, typed("", "Sings.", "", 0)))
                .isInstanceOfSatisfying(CannotRemember.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.STALE);
                    assertThat(refused.present()).isEqualTo(memories.of(ada, ben));
                });
        assertThat(memories.of(ada, ben).notes()).isEqualTo("Rows.");
    }

    @Test
    void ofTwoWhoChangeItAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        for (int version = 0; version < 8; version++) {
            int now = version;
            List<Callable<Boolean>> both = IntStream.range(0, 2)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        try {
                            memories.keep(ada, ben, typed("", "Window " + n + " of " + now, "", now));
                            return true;
                        } catch (CannotRemember stale) {
                            return false;
                        }
                    })
                    .toList();
            List<Boolean> won = new ArrayList<>();
            try (ExecutorService windows = Executors.newFixedThreadPool(2)) {
                for (Future<Boolean> done : windows.invokeAll(both)) {
                    won.add(done.get());
                }
            }
            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(memories.of(ada, ben).version()).isEqualTo(now + 1);
        }
    }

    @Test
    void saysWhatIsTooMuch() {
        refused(Reason.WHERE_LONG, () -> memories.keep(ada, ben, typed("x".repeat(201), "", "", 0)));
        refused(Reason.NOTES_LONG, () -> memories.keep(ada, ben, typed("", "🦢".repeat(5_001), "", 0)));
        refused(Reason.TAG_LONG, () -> memories.keep(ada, ben, typed("", "", "x".repeat(41), 0)));
        String many =
                String.join(",", IntStream.range(0, 21).mapToObj(n -> "t" + n).toList());
        refused(Reason.TAGS_MANY, () -> memories.keep(ada, ben, typed("", "", many, 0)));
        memories.keep(ada, ben, typed("x".repeat(200), "🦢".repeat(5_000), "🦢".repeat(40), 0));
    }

    @Test
    void takesADayAheadAndKeepsOneThatHasPassed() {
        LocalDate today = memories.today(ada);
        refused(Reason.FOLLOW_UP, () -> memories.keep(ada, ben, on(today.minusDays(1), "", 0)));
        refused(Reason.FOLLOW_UP, () -> memories.keep(ada, ben, on(today.plusYears(6), "", 0)));
        memories.keep(ada, ben, on(today, "", 0));
        clock.advance(Duration.ofDays(4));
        assertThat(memories.keep(ada, ben, on(today, "He called himself.", 1)).followUpOn())
                .isEqualTo(today);
    }

    @Test
    void followsUpAndPutsOffOnce() {
        LocalDate day = memories.today(ada).plusDays(2);
        memories.keep(ada, ben, on(day, "", 0));
        assertThat(memories.postpone(ada, ben, day)).isTrue();
        assertThat(memories.postpone(ada, ben, day)).isFalse();
        assertThat(memories.of(ada, ben).followUpOn()).isEqualTo(day.plusWeeks(1));
        assertThat(memories.of(ada, ben).touchedAt()).isNull();
        assertThat(memories.complete(ada, ben, day.plusWeeks(1))).isTrue();
        assertThat(memories.complete(ada, ben, day.plusWeeks(1))).isFalse();
        assertThat(memories.of(ada, ben).followUpOn()).isNull();
        assertThat(memories.of(ada, ben).touchedAt()).isNotNull();
        assertThat(memories.of(ben, ada).touchedAt()).as("the other’s own").isNull();
    }

    @Test
    void knowsWhenTheTwoWereLastInTouchOnBothSides() {
        Instant morning = Instant.parse("2026-03-03T08:00:00Z");
        touches.touched(ada, ben, morning);
        touches.touched(ben, ada, morning.plusSeconds(3600));
        touches.touched(ben, ada, morning.minus(Duration.ofDays(5)));
        assertThat(memories.of(ada, ben).touchedAt()).isEqualTo(morning);
        assertThat(memories.of(ben, ada).touchedAt()).isEqualTo(morning);
        touches.touched(ben, ada, morning.plus(Duration.ofDays(1)));
        assertThat(memories.of(ada, ben).touchedAt()).isEqualTo(morning.plus(Duration.ofDays(1)));
        touches.touched(ada, ada, morning);
    }

    @Test
    void whatOneNotesByHandIsNotTheOthers() {
        memories.touch(ada, ben, LocalDate.of(2026, 5, 12));
        assertThat(memories.of(ada, ben).touchedAt()).isEqualTo(Instant.parse("2026-05-12T12:00:00Z"));
        assertThat(memories.of(ben, ada).touchedAt()).isNull();
        refused(Reason.TOUCH, () -> memories.touch(ada, ben, memories.today(ada).plusDays(1)));
    }

    @Test
    void whatOneNotedCanBeNotedOtherwiseButNotBeforeWhatWasSeen() {
        memories.touch(ada, ben, null);
        memories.touch(ada, ben, LocalDate.of(2026, 5, 12));
        assertThat(memories.of(ada, ben).touchedAt()).isEqualTo(Instant.parse("2026-05-12T12:00:00Z"));
        Instant seen = Instant.parse("2026-05-20T08:00:00Z");
        memories.touch(ada, ben, LocalDate.of(2026, 5, 20));
        touches.touched(ben, ada, seen);
        assertThat(memories.of(ada, ben).touchedAt()).isEqualTo(Instant.parse("2026-05-20T12:00:00Z"));
        memories.touch(ada, ben, LocalDate.of(2026, 5, 12));
        assertThat(memories.of(ada, ben).touchedAt()).isEqualTo(seen);
    }

    @Test
    void findsThemByWhatOneKeeps() {
        memories.keep(ada, ben, typed("Łódź, the glass fair", "Knows every kiln.", "Glass", 0));
        memories.touch(ada, cato, null);
        assertThat(roll.narrowed(ada, new Narrowing("GLASS", null, false))).containsExactly(ben);
        assertThat(roll.narrowed(ada, new Narrowing("", Narrowing.Touch.LATELY, false)))
                .containsExactly(cato);
        assertThat(roll.narrowed(ada, new Narrowing("", Narrowing.Touch.NEVER, false)))
                .containsExactly(ben);
        assertThat(roll.narrowed(ada, new Narrowing("glass", Narrowing.Touch.LATELY, false)))
                .isEmpty();
        clock.advance(Duration.ofDays(91));
        assertThat(roll.narrowed(ada, new Narrowing("", Narrowing.Touch.QUIET, false)))
                .containsExactly(cato);
        assertThat(roll.mentioning(ada, "lodz kil")).containsExactly(ben);
        assertThat(roll.mentioning(ada, "glass 'or' !&|")).isEmpty();
        assertThat(roll.mentioning(ada, "!&|")).isEmpty();
    }

    @Test
    void findsThoseWhoseDayHasCome() {
        memories.keep(ada, ben, on(memories.today(ada).plusDays(1), "", 0));
        assertThat(roll.narrowed(ada, new Narrowing("", null, true))).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(roll.narrowed(ada, new Narrowing("", null, true))).containsExactly(ben);
    }

    @Test
    void sortsByWhenTheyConnectedAndWhenTheyWereLastInTouch() {
        memories.touch(ada, ben, null);
        List<MemberId> all = List.of(ben, cato);
        assertThat(roll.page(ada, all, Order.NEWEST, Mark.LATEST, 5))
                .extracting(Roll.Row::peer)
                .containsExactly(cato, ben);
        List<Roll.Row> first = roll.page(ada, all, Order.TOUCH, Mark.LATEST, 1);
        assertThat(first).extracting(Roll.Row::peer).containsExactly(ben);
        List<Roll.Row> second =
                roll.page(ada, all, Order.TOUCH, first.getFirst().mark(), 1);
        assertThat(second).extracting(Roll.Row::peer).containsExactly(cato);
        assertThat(roll.page(ada, all, Order.TOUCH, second.getFirst().mark(), 1))
                .isEmpty();
    }

    @Test
    void outlivesTheConnectionWhereItsOwnerWishes() {
        memories.keep(ada, ben, on(memories.today(ada).plusDays(1), "Rows.", 0));
        memories.keep(ben, ada, typed("", "Sings.", "", 0));
        memories.part(ada, ben, false);
        assertThat(connections.between(ben, ada)).isFalse();
        assertThatThrownBy(() -> memories.of(ada, ben)).isInstanceOf(NotFound.class);
        assertThat(memories.former(ada, 0, 5)).isEmpty();
        assertThat(memories.of(ben, ada).notes()).isEqualTo("Sings.");
        assertThat(memories.former(ben, 0, 5)).containsExactly(ada);
        connections.connect(ada, ben, clock.instant());
        assertThat(memories.of(ben, ada).notes()).isEqualTo("Sings.");
        assertThat(memories.former(ben, 0, 5)).isEmpty();
    }

    @Test
    void keepsNotesButNoDayToFollowUpWhenOneRemovesSomebody() {
        memories.keep(ada, ben, on(memories.today(ada).plusDays(1), "Rows.", 0));
        memories.part(ada, ben, true);
        memories.part(ada, ben, true);
        assertThat(memories.of(ada, ben).notes()).isEqualTo("Rows.");
        assertThat(memories.of(ada, ben).followUpOn()).isNull();
        memories.forget(ada, ben);
        assertThat(memories.former(ada, 0, 5)).isEmpty();
    }

    private static void refused(Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        CannotRemember.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Typed typed(String where, String notes, String tags, int version) {
        return new Typed(where, notes, List.of(tags), null, version);
    }

    private static Typed on(@Nullable LocalDate day, String notes, int version) {
        return new Typed("", notes, List.of(), day, version);
    }
}
