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

    /** Whether whoever comes has to know of the difference: another time or another place. */
    boolean movesFrom(EventPlan before) {
        return !starts.equals(before.starts)
                || !ends.equals(before.ends)
                || !zone.equals(before.zone)
                || !place.equals(before.place)
                || !link.equals(before.link);
    }
}
