package kith.group;

import java.time.Duration;
import java.time.Instant;
import kith.invitation.Strength;

/**
 * A group that two members are in.
 *
 * @param mine since when the one of the two who was asked about first
 * @param theirs since when the other
 */
record SharedGroup(String slug, String name, Instant mine, Instant theirs) {

    /** How long both must have been in a group before that proves anything: nobody joins a month ahead to write to a stranger. */
    static final Duration PROVEN = Duration.ofDays(30);

    Strength strength(Instant now) {
        Instant both = mine.isAfter(theirs) ? mine : theirs;
        return both.plus(PROVEN).isAfter(now) ? Strength.LISTED : Strength.PROVED;
    }
}
