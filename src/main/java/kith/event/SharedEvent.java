package kith.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kith.invitation.Strength;

/**
 * An event that two members both have a place at.
 *
 * @param going how many have one
 * @param bothThere whether both checked in
 */
record SharedEvent(EventId id, String name, Instant starts, Instant ends, ZoneId zone, int going, boolean bothThere) {

    /** Anybody may register to write to somebody who did; to check in one has to be where the code is shown. */
    Strength strength() {
        return bothThere ? Strength.PROVED : Strength.LISTED;
    }

    /** The day on which it begins, by its own clocks. */
    LocalDate day() {
        return LocalDate.ofInstant(starts, zone);
    }
}
