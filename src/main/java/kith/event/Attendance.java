package kith.event;

import java.time.Instant;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody comes to an event.
 *
 * @param since when they registered
 * @param checkedIn when they checked in there, or null
 */
record Attendance(
        EventId event,
        MemberId member,
        Attendances.State state,
        Instant since,
        @Nullable Instant checkedIn) {

    boolean isGoing() {
        return state == Attendances.State.GOING;
    }
}
