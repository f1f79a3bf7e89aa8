package kith.event;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser says of an event.
 *
 * @param about what it is for; may be empty
 * @param group slug of the group it belongs to, or null
 * @param place where one goes, or empty where it is online alone
 * @param link where it is online, or empty
 * @param capacity how many may come, or null where there is no end
 */
public record EventPlan(
        String name,
        String about,
        @Nullable String group,
        Instant starts,
        Instant ends,
        ZoneId zone,
        String place,
        String link,
        @Nullable Integer capacity) {

    /** Whether everybody who comes has to know of the difference: another time or another place. The same time by other clocks is none. */
    boolean movesFrom(EventPlan before) {
        return !starts.equals(before.starts) || !ends.equals(before.ends) || !place.equals(before.place);
    }

    /** Whether those who meet there meet at the same thing: what it is called, when it begins, by which clocks, and where. */
    boolean isSameMeeting(EventPlan other) {
        return name.equals(other.name)
                && starts.equals(other.starts)
                && EventForm.name(zone).equals(EventForm.name(other.zone))
                && place.equals(other.place);
    }
}
