package kith.event;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * An event.
 *
 * @param group slug of the group it belongs to, or null
 * @param about what it is for, in its organiser's words; may be empty
 * @param zone the zone whose clocks it goes by
 * @param place where one goes, or empty where it is online alone
 * @param link where it is online, or empty; for those alone who are going
 * @param capacity how many may come, or null where there is no end
 * @param going how many have a place
 * @param waiting how many wait for one
 * @param code what those who are there type to check in; its organiser shows it
 * @param edition how often its time or place have changed, and whether it was called off, counted as a calendar counts
 * @param cancelled when it was called off, or null
 * @param why what its organiser said then; may be empty
 */
record Event(
        EventId id,
        MemberId organiser,
        @Nullable String group,
        String name,
        String about,
        Instant starts,
        Instant ends,
        ZoneId zone,
        String place,
        String link,
        @Nullable Integer capacity,
        int going,
        int waiting,
        String code,
        int edition,
        Instant announced,
        Instant changed,
        @Nullable Instant cancelled,
        String why) {

    boolean isOver(Instant now) {
        return !now.isBefore(ends);
    }

    boolean isOff() {
        return cancelled != null;
    }

    /** Which words tell of those who come, as in the keys of sentences: of what is ahead, is over, or was called off. */
    String tense(Instant now) {
        if (isOff()) {
            return "off";
        }
        return isOver(now) ? "over" : "ahead";
    }

    /** How many these words count: those with a place, or where it was called off all who had registered. */
    int comers() {
        return isOff() ? going + waiting : going;
    }

    /** How many have registered besides its organiser. */
    int others() {
        return going - 1 + waiting;
    }

    /** What its organiser said of it. */
    EventPlan plan() {
        return new EventPlan(name, about, group, starts, ends, zone, place, link, capacity);
    }

    /** Another one whenever its organiser has changed anything, for forms to say what they were opened with. */
    String version() {
        return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, changed));
    }
}
