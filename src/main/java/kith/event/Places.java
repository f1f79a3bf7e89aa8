package kith.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kith.event.Attendances.State;
import kith.member.Blocks;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.Mark;
import kith.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The places at an event: given to who comes first, and as they become free to who has waited longest. Whoever asks holds the event's row, so that all that is
 * done to its places is done one after the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Places {

    /** At least so many who wait are looked at at once, since some of them may have to be passed over; and at most so many. */
    private static final int FEW = 20;

    private static final int MANY = 1_000;

    private final EventStore events;
    private final AttendanceStore attendances;
    private final Blocks blocks;
    private final MemberCards cards;
    private final ApplicationEventPublisher publisher;

    Places(
            EventStore events,
            AttendanceStore attendances,
            Blocks blocks,
            MemberCards cards,
            ApplicationEventPublisher publisher) {
        this.events = events;
        this.attendances = attendances;
        this.blocks = blocks;
        this.cards = cards;
        this.publisher = publisher;
    }

    /**
     * Holds the event for the member, who may want a place. Whoever would block one of the two, the member and the organiser, waits until this is over, and so is
     * asked about before the event is held.
     *
     * @throws NotFound where there is none
     */
    Event hold(MemberId member, EventId id) {
        Event event = events.find(id).orElseThrow(NotFound::new);
        blocks.hold(member, List.of(event.organiser()));
        return events.hold(id).orElseThrow(NotFound::new);
    }

    static boolean isFull(Event held) {
        return free(held.capacity(), held.going()) == 0;
    }

    /** Gives the member a place, or puts them at the end of those who wait. */
    State take(Event held, MemberId member, Instant now) {
        State state = isFull(held) ? State.WAITING : State.GOING;
        attendances.insert(held.id(), member, state, now);
        events.count(held.id(), state == State.GOING ? 1 : 0, state == State.GOING ? 0 : 1);
        return state;
    }

    /** Gives a place to one who waits although there is one, and is there: who was passed over, and may see the organiser again. */
    void admit(Event held, MemberId waiting) {
        attendances.admit(held.id(), List.of(waiting));
        events.count(held.id(), 1, -1);
    }

    /** Takes the member out; a place that becomes free goes to who has waited longest, unless the event is off. */
    void leave(Event held, Attendance leaving, Instant now) {
        attendances.delete(held.id(), leaving.member());
        if (!leaving.isGoing()) {
            events.count(held.id(), 0, -1);
            return;
        }
        events.count(held.id(), -1, 0);
        if (!held.isOff()) {
            moveUp(held, held.capacity(), held.going() - 1, now);
        }
    }

    /**
     * Gives what places there are, with this capacity and so many who have one, to those who have waited longest. Whom the organiser may not see is passed over and
     * goes on waiting.
     */
    void moveUp(Event held, @Nullable Integer capacity, int going, Instant now) {
        int free = Math.min(free(capacity, going), held.waiting());
        Mark after = Mark.EARLIEST;
        while (free > 0) {
            int slice = Math.clamp(free, FEW, MANY);
            List<Attendance> waiting = attendances.page(held.id(), State.WAITING, after, slice);
            List<MemberId> next = seen(held, waiting).stream().limit(free).toList();
            admit(held, next, now);
            if (waiting.size() < slice) {
                return;
            }
            free -= next.size();
            after = new Mark(
                    waiting.getLast().since(), waiting.getLast().member().value());
        }
    }

    private List<MemberId> seen(Event held, List<Attendance> waiting) {
        List<MemberId> members = waiting.stream().map(Attendance::member).toList();
        Set<MemberId> seen = cards.named(held.organiser(), members).keySet();
        return members.stream().filter(seen::contains).toList();
    }

    /** Told of all of them in one: there may be thousands, and each telling is written down until everybody has heard it. */
    private void admit(Event held, List<MemberId> next, Instant now) {
        if (next.isEmpty()) {
            return;
        }
        attendances.admit(held.id(), next);
        events.count(held.id(), next.size(), -next.size());
        publisher.publishEvent(new EventUpdate.PlaceFree(held.id(), held.organiser(), next, now));
    }

    /** How many more may come; where fewer fit than have a place already, nobody. */
    private static int free(@Nullable Integer capacity, int going) {
        return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - going);
    }
}
