package kith.event;

import java.time.Duration;
import java.time.Instant;
import kith.member.MemberCard;
import org.jspecify.annotations.Nullable;

/**
 * An event as one member may see it.
 *
 * @param mine how they come to it themselves, or null
 * @param organiser whose event it is, or null where they may not see them
 * @param own whether it is their own
 */
record EventSight(
        Event event, @Nullable Attendance mine, @Nullable MemberCard organiser, boolean own) {

    /** How long before it begins one may check in. */
    static final Duration EARLY = Duration.ofHours(1);

    boolean isGoing() {
        return mine != null && mine.isGoing();
    }

    boolean isWaiting() {
        return mine != null && !mine.isGoing();
    }

    boolean isCheckedIn() {
        return mine != null && mine.checkedIn() != null;
    }

    /** How the member stands to it, as in the keys of sentences; empty where they do not. */
    String state(Instant now) {
        if (event.isOff()) {
            return "cancelled";
        }
        if (isCheckedIn()) {
            return "there";
        }
        if (own) {
            return "own";
        }
        if (event.isOver(now)) {
            return isGoing() ? "had" : "";
        }
        return mine == null ? "" : mine.state().code();
    }

    /** Where it is online, for those alone who are going; else empty. */
    String link() {
        return isGoing() || own ? event.link() : "";
    }

    /** Whether they may read who comes. */
    boolean showsPeople() {
        return isGoing() || own;
    }

    boolean isOpen(Instant now) {
        return opens(event, now) && !event.isOff() && !event.isOver(now);
    }

    static boolean opens(Event event, Instant now) {
        return !now.isBefore(event.starts().minus(EARLY));
    }
}
