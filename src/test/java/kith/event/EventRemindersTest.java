package kith.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kith.KithTest;
import kith.MovableClock;
import kith.event.EventUpdate.Near;
import kith.member.MemberId;
import kith.member.Members;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** An event is said to be near within a day before it, once, and not when that is of no use. */
@KithTest
@RecordApplicationEvents
class EventRemindersTest {

    private static final Duration DAY = Duration.ofHours(24);

    private final EventReminders reminders;
    private final AudienceStore store;
    private final Announcing announcing;
    private final MovableClock clock;
    private final MemberId ada;

    EventRemindersTest(
            EventReminders reminders, AudienceStore store, Events events, Members members, MovableClock clock) {
        this.reminders = reminders;
        this.store = store;
        this.announcing = new Announcing(events);
        this.clock = clock;
        this.ada = members.join("Reminding Ada");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void saysSoOnceWithinADayBefore(ApplicationEvents events) {
        EventId id = in(Duration.ofHours(30));
        reminders.tell();
        assertThat(near(events, id)).isEmpty();
        clock.advance(Duration.ofHours(7));
        reminders.tell();
        reminders.tell();
        assertThat(near(events, id)).hasSize(1);
        assertThat(near(events, id).getFirst().organiser()).isEqualTo(ada);
    }

    @Test
    void alsoOfWhatIsAnnouncedForTheSameDay(ApplicationEvents events) {
        EventId id = in(Duration.ofHours(3));
        reminders.tell();
        assertThat(near(events, id)).hasSize(1);
    }

    @Test
    void notOfWhatIsOffOrHasBegun(ApplicationEvents events) {
        EventId off = in(Duration.ofHours(30));
        EventId begun = in(Duration.ofHours(31));
        announcing.cancel(ada, off, "");
        clock.advance(Duration.ofHours(32));
        reminders.tell();
        assertThat(near(events, off)).isEmpty();
        assertThat(near(events, begun)).isEmpty();
    }

    @Test
    void againWhereItWasMovedAndNotForItsName(ApplicationEvents events) {
        Instant starts = clock.instant().plus(Duration.ofHours(20));
        EventId id = announcing.announce(ada, Announcing.plan("Soundings at night", starts));
        reminders.tell();
        announcing.change(ada, id, Announcing.plan("Soundings by night", starts));
        reminders.tell();
        assertThat(near(events, id)).hasSize(1);
        announcing.change(ada, id, Announcing.plan("Soundings by night", starts.plus(DAY)));
        reminders.tell();
        assertThat(near(events, id)).hasSize(1);
        clock.advance(DAY);
        reminders.tell();
        assertThat(near(events, id)).hasSize(2);
    }

    @Test
    void severalServersSayItOnceBetweenThem() throws Exception {
        EventId id = in(Duration.ofHours(20));
        Callable<Long> server =
                () -> store.remind(clock.instant(), clock.instant().plus(DAY), 10_000).stream()
                        .filter(near -> near.event().equals(id))
                        .count();
        long told = 0;
        try (ExecutorService servers = Executors.newFixedThreadPool(4)) {
            for (Future<Long> done : servers.invokeAll(List.of(server, server, server, server))) {
                told += done.get();
            }
        }
        assertThat(told).isEqualTo(1);
    }

    private EventId in(Duration ahead) {
        return announcing.announce(
                ada, Announcing.plan("Soundings", clock.instant().plus(ahead)));
    }

    private static List<Near> near(ApplicationEvents events, EventId id) {
        return events.stream(Near.class).filter(near -> near.event().equals(id)).toList();
    }
}
