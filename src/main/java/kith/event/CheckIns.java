package kith.event;

import java.time.Instant;
import kith.event.Attendances.State;
import kith.event.CannotMeet.Reason;
import kith.member.MemberId;
import kith.web.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that somebody who knew the code is there. */
@Component
class CheckIns {

    private final EventStore events;
    private final AttendanceStore attendances;
    private final Places places;
    private final ApplicationEventPublisher publisher;

    CheckIns(EventStore events, AttendanceStore attendances, Places places, ApplicationEventPublisher publisher) {
        this.events = events;
        this.attendances = attendances;
        this.places = places;
        this.publisher = publisher;
    }

    @Transactional
    void arrive(MemberId member, EventId id, Instant now) {
        Event held = events.hold(id).orElseThrow(NotFound::new);
        mustBeOpen(held, now);
        Attendance mine = attendances.find(id, member).orElse(null);
        if (mine != null && mine.checkedIn() != null) {
            return;
        }
        if (mine == null || mine.state() == State.WAITING) {
            if (Places.isFull(held)) {
                throw new CannotMeet(Reason.FULL);
            }
            if (mine == null) {
                places.take(held, member, now);
            } else {
                places.admit(held, member);
            }
        }
        attendances.checkIn(id, member, now);
        publisher.publishEvent(new CheckedIn(id, member, now));
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
