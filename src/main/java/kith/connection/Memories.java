package kith.connection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kith.connection.CannotRemember.Reason;
import kith.member.MemberBlocked;
import kith.member.MemberId;
import kith.member.MemberMoved;
import kith.member.Members;
import kith.web.NotFound;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What members keep in mind of those they are connected with: kept, changed and let go by themselves, and told to nobody. */
@Component
public class Memories {

    static final int WHERE_AT_MOST = 200;
    static final int NOTES_AT_MOST = 5_000;
    /** How far ahead one may mean to be in touch. */
    public static final int YEARS_AHEAD = 5;

    static final int TAGS_SUGGESTED = 200;

    /** Nobody wants to be reminded at midnight. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final LocalTime NOON = LocalTime.NOON;

    private final MemoryStore store;
    private final TouchStore touches;
    private final Connections connections;
    private final Members members;
    private final Clock clock;

    Memories(MemoryStore store, TouchStore touches, Connections connections, Members members, Clock clock) {
        this.store = store;
        this.touches = touches;
        this.connections = connections;
        this.members = members;
        this.clock = clock;
    }

    /**
     * What somebody typed, not yet checked.
     *
     * @param tags each may hold several, with commas between
     * @param version of what they changed
     */
    public record Typed(
            String metWhere,
            String notes,
            List<String> tags,
            @Nullable LocalDate followUpOn,
            int version) {}

    /** What one keeps of somebody one is or was connected with; else not found. */
    public Memory of(MemberId me, MemberId peer) {
        Memory memory = store.of(me, List.of(peer)).getOrDefault(peer, Memory.NONE);
        if (memory.version() == 0) {
            requireConnected(me, peer);
        }
        return memory;
    }

    /** What one keeps of each of these; {@link Memory#NONE} or only a last touch where that is nothing. */
    public Map<MemberId, Memory> of(MemberId me, Collection<MemberId> peers) {
        return peers.isEmpty() ? Map.of() : store.of(me, peers);
    }

    /** One's own tags, the most used first. */
    public List<String> tags(MemberId me) {
        return store.tags(me, TAGS_SUGGESTED);
    }

    /** Of whom one keeps something, though one is not connected with them any more; those with a number above {@code after}. */
    public List<MemberId> former(MemberId me, long after, int limit) {
        return store.former(me, after, limit);
    }

    /**
     * Keeps it in the place of what was there. The same once more changes nothing.
     *
     * @throws CannotRemember if something in it is too long, the day will not do, or it has been changed elsewhere since it was read
     */
    @Transactional
    public Memory keep(MemberId me, MemberId peer, Typed typed) {
        Memory before = of(me, peer);
        Memory fresh = checked(me, typed, before);
        if (fresh.saysTheSameAs(before)) {
            return before;
        }
        LocalDate day = fresh.followUpOn();
        if (typed.version() != before.version()
                || !store.write(me, peer, fresh, day == null ? null : morning(me, day))) {
            throw CannotRemember.stale(of(me, peer));
        }
        return of(me, peer);
    }

    private Memory checked(MemberId me, Typed typed, Memory before) {
        String where = PlainText.line(typed.metWhere());
        if (PlainText.length(where) > WHERE_AT_MOST) {
            throw new CannotRemember(Reason.WHERE_LONG, WHERE_AT_MOST, PlainText.length(where));
        }
        String notes = PlainText.lines(typed.notes());
        if (PlainText.length(notes) > NOTES_AT_MOST) {
            throw new CannotRemember(Reason.NOTES_LONG, NOTES_AT_MOST, PlainText.length(notes));
        }
        LocalDate day = typed.followUpOn();
        if (day != null && !day.equals(before.followUpOn()) && !isAhead(day, today(me))) {
            throw new CannotRemember(Reason.FOLLOW_UP, YEARS_AHEAD);
        }
        return new Memory(where, notes, Tags.of(typed.tags()), day, before.touchedAt(), typed.version());
    }

    private static boolean isAhead(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(today.plusYears(YEARS_AHEAD));
    }

    /**
     * One was last in touch with somebody on that day, or today, whatever one noted before. What Kith saw itself, such as a message, stays where it is later.
     *
     * @throws CannotRemember if the day is yet to come
     */
    @Transactional
    public void touch(MemberId me, MemberId peer, @Nullable LocalDate on) {
        of(me, peer);
        LocalDate today = today(me);
        if (on != null && (on.isAfter(today) || on.isBefore(today.minusYears(100)))) {
            throw new CannotRemember(Reason.TOUCH);
        }
        Instant at = on == null || on.equals(today)
                ? clock.instant()
                : on.atTime(NOON).atZone(zone(me)).toInstant();
        touches.note(me, peer, at);
    }

    /** One has followed up as one meant to on that day, so the two were in touch today. False, and nothing is changed, where one means no such day any more. */
    @Transactional
    public boolean complete(MemberId me, MemberId peer, LocalDate followUp) {
        of(me, peer);
        boolean done = store.move(me, peer, followUp, null, null);
        if (done) {
            touches.note(me, peer, clock.instant());
        }
        return done;
    }

    /** Puts the day off by a week, from today where it is past. False, and nothing is changed, where one means no such day any more. */
    @Transactional
    public boolean postpone(MemberId me, MemberId peer, LocalDate followUp) {
        of(me, peer);
        LocalDate today = today(me);
        LocalDate to = (followUp.isBefore(today) ? today : followUp).plusWeeks(1);
        return store.move(me, peer, followUp, to, morning(me, to));
    }

    /** Ends the connection quietly, for both. One's own notes are kept or let go as one says; the other's are the other's. */
    @Transactional
    public void part(MemberId me, MemberId peer, boolean keepNotes) {
        connections.remove(me, peer);
        if (keepNotes) {
            store.clearFollowUp(me, peer);
        } else {
            forget(me, peer);
        }
    }

    /** Lets go of all one keeps of somebody. */
    @Transactional
    public void forget(MemberId me, MemberId peer) {
        store.delete(me, peer);
        touches.delete(me, peer);
    }

    /** The day it is where the member lives. */
    public LocalDate today(MemberId me) {
        return clock.instant().atZone(zone(me)).toLocalDate();
    }

    /** Neither is to be reminded of the other. What each noted stays theirs, and out of sight for as long as the block lasts. */
    @ApplicationModuleListener
    void on(MemberBlocked blocked) {
        store.clearFollowUp(blocked.by(), blocked.whom());
        store.clearFollowUp(blocked.whom(), blocked.by());
    }

    /** Their days to follow up begin where they live now. */
    @ApplicationModuleListener
    void on(MemberMoved moved) {
        store.replan(moved.member(), MORNING, zone(moved.member()));
    }

    private void requireConnected(MemberId me, MemberId peer) {
        if (!connections.between(me, peer)) {
            throw new NotFound();
        }
    }

    private Instant morning(MemberId me, LocalDate day) {
        return day.atTime(MORNING).atZone(zone(me)).toInstant();
    }

    private ZoneId zone(MemberId me) {
        return members.zone(me);
    }
}
