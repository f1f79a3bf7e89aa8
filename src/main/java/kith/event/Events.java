package kith.event;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kith.event.Attendances.State;
import kith.event.CannotMeet.Reason;
import kith.group.Groups;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import kith.web.NotFound;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announcing events, changing them and calling them off. */
@Component
public class Events {

    static final int WHY_AT_MOST = 500;

    private final EventStore store;
    private final AttendanceStore attendances;
    private final Places places;
    private final Groups groups;
    private final Limits limits;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    Events(
            EventStore store,
            AttendanceStore attendances,
            Places places,
            Groups groups,
            Limits limits,
            Clock clock,
            ApplicationEventPublisher publisher) {
        this.store = store;
        this.attendances = attendances;
        this.places = places;
        this.groups = groups;
        this.limits = limits;
        this.clock = clock;
        this.publisher = publisher;
    }

    /**
     * Announces an event as planned; its organiser is going from the beginning. The same once more is not announced twice.
     *
     * @throws CannotMeet with all that is wrong with the plan
     * @throws kith.web.TooMany if they announced too many today
     */
    @Transactional
    public EventId announce(MemberId organiser, EventPlan plan) {
        return announce(organiser, EventForm.of(plan));
    }

    /** Likewise, as its organiser typed it. */
    @Transactional
    EventId announce(MemberId organiser, EventForm form) {
        Instant now = now();
        EventPlan plan = EventFormCheck.plan(form, now, null);
        mayBeIn(organiser, plan.group());
        // Counting it makes those who announce at the same moment wait for each other, so that one of them finds the
        // other's.
        Limits.Attempt attempt = limits.attempt(Limit.EVENTS_ANNOUNCED, "member:" + organiser);
        Optional<Event> same = store.announced(organiser, plan.starts()).stream()
                .filter(known -> known.plan().equals(plan))
                .findFirst();
        if (same.isPresent()) {
            limits.forget(attempt);
            return same.get().id();
        }
        EventId id = store.insert(organiser, plan, CheckInCode.fresh(), now);
        attendances.insert(id, organiser, State.GOING, now);
        return id;
    }

    /**
     * Changes an event that is not over. Another time or place is told to those who come; where more may come than before, those who have waited longest move up.
     * What those who come said yes to, and what is proved by checking in, stays.
     *
     * @param seen the version that the form was opened with, or null to change whatever is there
     * @throws NotFound if it is not theirs
     * @throws CannotMeet if it is over or off, with all that is wrong with the form, where it is stale, or where something is to change that stays
     * @throws kith.web.TooMany if those who come were told of another time or place too often today
     */
    @Transactional
    void change(MemberId member, EventId id, EventForm form, @Nullable String seen) {
        Event held = held(member, id);
        Instant now = now();
        if (held.isOff()) {
            throw new CannotMeet(Reason.CANCELLED);
        }
        if (held.isOver(now)) {
            throw new CannotMeet(Reason.OVER);
        }
        EventPlan plan = EventFormCheck.plan(form, now, held.starts());
        if (plan.equals(held.plan())) {
            return;
        }
        if (seen != null && !seen.equals(held.version())) {
            throw CannotMeet.stale(held.version());
        }
        mustKeep(held, plan, now);
        if (plan.group() != null && !plan.group().equals(held.group())) {
            mayBeIn(member, plan.group());
        }
        EventUpdate told = told(held, plan, now);
        if (told != null && held.others() > 0) {
            limits.attempt(Limit.EVENT_MOVES, "event:" + id.value());
        }
        store.change(id, plan, told != null, !plan.starts().equals(held.starts()), now);
        places.moveUp(held, plan.capacity(), held.going(), now);
        if (told != null) {
            publisher.publishEvent(told);
        }
    }

    /** Nobody checks in before it opens, so that whatever anybody has proved by it stays as they proved it. */
    private static void mustKeep(Event held, EventPlan plan, Instant now) {
        if (EventSight.opens(held, now) && !plan.isSameMeeting(held.plan())) {
            throw new CannotMeet(Reason.FIXED);
        }
        if (held.others() > 0 && !plan.name().equals(held.name())) {
            throw new CannotMeet(Reason.NAME_KEPT);
        }
    }

    /** What those who come have to know of the difference, or null. */
    private static @Nullable EventUpdate told(Event held, EventPlan plan, Instant now) {
        if (plan.movesFrom(held.plan())) {
            return new EventUpdate.Moved(held.id(), held.organiser(), now);
        }
        return plan.link().equals(held.link()) ? null : new EventUpdate.Relinked(held.id(), held.organiser(), now);
    }

    /**
     * Calls it off, for good; once more changes nothing.
     *
     * @param why a word to those who wanted to come, or empty
     * @throws NotFound if it is not theirs
     * @throws CannotMeet if it has begun, or for too many words
     */
    @Transactional
    public void cancel(MemberId member, EventId id, String why) {
        Event held = held(member, id);
        if (held.isOff()) {
            return;
        }
        String said = PlainText.lines(why);
        int length = PlainText.length(said);
        if (length > WHY_AT_MOST) {
            throw new CannotMeet(Reason.WHY_LONG, String.valueOf(WHY_AT_MOST), String.valueOf(length));
        }
        Instant now = now();
        if (!now.isBefore(held.starts())) {
            throw new CannotMeet(Reason.BEGUN);
        }
        store.cancel(id, said, now);
        publisher.publishEvent(new EventUpdate.Cancelled(id, member, now));
    }

    /**
     * The code that its organiser shows to those who are there.
     *
     * @throws NotFound if it is not theirs
     */
    public String code(MemberId organiser, EventId id) {
        return store.find(id)
                .filter(event -> event.organiser().equals(organiser))
                .map(Event::code)
                .orElseThrow(NotFound::new);
    }

    private Event held(MemberId organiser, EventId id) {
        return store.hold(id)
                .filter(event -> event.organiser().equals(organiser))
                .orElseThrow(NotFound::new);
    }

    private void mayBeIn(MemberId organiser, @Nullable String group) {
        if (group != null && !groups.isIn(organiser, group)) {
            throw new CannotMeet(Reason.GROUP);
        }
    }

    /** As exact as the database keeps it, so that what is told and what is read agree. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
