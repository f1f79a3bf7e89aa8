package kith.event;

import java.time.Instant;
import kith.event.CannotMeet.Reason;
import kith.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody who knew the code is there. */
@Component
class CheckIns {

    private final EventSights sights;
    private final AttendanceStore attendances;
    private final Places places;
    private final ApplicationEventPublisher publisher;

    CheckIns(EventSights sights, AttendanceStore attendances, Places places, ApplicationEventPublisher publisher) {
        this.sights = sights;
        this.attendances = attendances;
        this.places = places;
        this.publisher = publisher;
    }

    /** Looks again at what was looked at before the code was read: somebody may have blocked somebody since. */
    @Transactional
    void arrive(MemberId member, EventId id, Instant now) {
        Event held = places.hold(member, id);
        EventSight seen = sights.require(member, held);
        mustBeOpen(held, now);
        if (seen.isCheckedIn()) {
            return;
        }
        if (!seen.isGoing()) {
            place(seen, member, now);
        }
        attendances.checkIn(id, member, now);
        publisher.publishEvent(new CheckedIn(id, member, now));
    }

    /** Whoever waits and may not see the organiser any more is told no more than that there is no place for them. */
    private void place(EventSight seen, MemberId member, Instant now) {
        Event held = seen.event();
        if (Places.isFull(held) || seen.organiser() == null) {
            throw new CannotMeet(Reason.FULL);
        }
        if (seen.isWaiting()) {
            places.admit(held, member);
        } else {
            places.take(held, member, now);
        }
    }

    static void mustBeOpen(Event event, Instant now) {
        if (event.isOff()) {
            throw new CannotMeet(Reason.CANCELLED);
        }
        if (event.isOver(now)) {
            throw new CannotMeet(Reason.OVER);
        }
        if (!EventSight.opens(event, now)) {
            throw new CannotMeet(Reason.TOO_EARLY);
        }
    }
}
