package kith.event;

import java.time.Instant;
import java.util.List;
import kith.event.Attendances.State;
import kith.member.MemberId;
import kith.web.Mark;
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

    private final EventStore events;
    private final AttendanceStore attendances;
    private final ApplicationEventPublisher publisher;

    Places(EventStore events, AttendanceStore attendances, ApplicationEventPublisher publisher) {
        this.events = events;
        this.attendances = attendances;
        this.publisher = publisher;
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

    /** Gives a place to one who waits, out of turn since they are there. */
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

    /** Gives what places there are, with this capacity and so many who have one, to those who have waited longest. */
    void moveUp(Event held, @Nullable Integer capacity, int going, Instant now) {
        int free = Math.min(free(capacity, going), held.waiting());
        if (free == 0) {
            return;
        }
        List<MemberId> next = attendances.page(held.id(), State.WAITING, Mark.EARLIEST, free).stream()
                .map(Attendance::member)
                .toList();
        attendances.admit(held.id(), next);
        events.count(held.id(), next.size(), -next.size());
        for (MemberId member : next) {
            publisher.publishEvent(new EventUpdate.PlaceFree(held.id(), held.organiser(), member, now));
        }
    }

    /** How many more may come; where fewer fit than have a place already, nobody. */
    private static int free(@Nullable Integer capacity, int going) {
        return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - going);
    }
}
