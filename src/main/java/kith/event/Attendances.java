package kith.event;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import kith.event.CannotMeet.Reason;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Coming to events: registering, leaving, and checking in where one is. Doing the same twice changes nothing twice. */
@Component
public class Attendances {

    /** How somebody comes. */
    public enum State {
        GOING,
        /** There is no place for them yet. */
        WAITING;

        /** As in its column, in the keys of sentences, and for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    private final EventStore events;
    private final EventSights sights;
    private final Places places;
    private final CheckIns checkIns;
    private final Limits limits;
    private final Clock clock;

    Attendances(EventStore events, EventSights sights, Places places, CheckIns checkIns, Limits limits, Clock clock) {
        this.events = events;
        this.sights = sights;
        this.places = places;
        this.checkIns = checkIns;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Registers the member; where there is no place left they wait for one. Who has registered stays as they are.
     *
     * @throws NotFound if they may not see it
     * @throws CannotMeet if it is over or off
     */
    @Transactional
    public State register(MemberId member, EventId id) {
        Event held = places.hold(member, id);
        EventSight seen = sights.require(member, held);
        Instant now = now();
        if (held.isOff()) {
            throw new CannotMeet(Reason.CANCELLED);
        }
        if (held.isOver(now)) {
            throw new CannotMeet(Reason.OVER);
        }
        Attendance mine = seen.mine();
        return mine == null ? places.take(held, member, now) : mine.state();
    }

    /**
     * Takes the member out; who is not in it stays out.
     *
     * @throws NotFound if they may not see it
     * @throws CannotMeet if it is theirs, if it is over, or if they have checked in
     */
    @Transactional
    public void leave(MemberId member, EventId id) {
        Event held = events.hold(id).orElseThrow(NotFound::new);
        EventSight seen = sights.require(member, held);
        Attendance mine = seen.mine();
        if (mine == null) {
            return;
        }
        if (seen.own()) {
            throw new CannotMeet(Reason.ORGANISER);
        }
        if (mine.checkedIn() != null) {
            throw new CannotMeet(Reason.CHECKED_IN);
        }
        Instant now = now();
        if (held.isOver(now)) {
            throw new CannotMeet(Reason.OVER);
        }
        places.leave(held, mine, now);
    }

    /**
     * Checks the member in, and registers them where they had not and there is room.
     *
     * <p>Not in a transaction of its own: a wrong code counts although nothing else is written.
     *
     * @param code as they typed it
     * @throws NotFound if they may not see it
     * @throws CannotMeet if it is off, over, or begins later than in an hour, if the code is wrong, or there is no place
     * @throws kith.web.TooMany after too many wrong codes
     */
    public void checkIn(MemberId member, EventId id, String code) {
        EventSight seen = sights.require(member, id);
        CheckIns.mustBeOpen(seen.event(), now());
        if (seen.isCheckedIn()) {
            return;
        }
        Limits.Attempt attempt = limits.attempt(Limit.CHECK_IN_GUESSES, "member:" + member);
        if (!CheckInCode.matches(seen.event().code(), code)) {
            throw new CannotMeet(Reason.WRONG_CODE);
        }
        limits.forget(attempt);
        checkIns.arrive(member, id, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
