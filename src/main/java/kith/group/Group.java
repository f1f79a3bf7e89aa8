package kith.group;

import java.time.Instant;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A group.
 *
 * @param slug as in {@code /groups/{slug}}, for good
 * @param about what it is for, in its founder's words; may be empty
 * @param founder who founded it, in it or not
 * @param members how many are in it
 * @param closed when the last one left, or null while it is open
 */
record Group(
        GroupId id,
        String slug,
        String name,
        String about,
        MemberId founder,
        Instant founded,
        int members,
        @Nullable Instant closed) {

    /** A group about to be founded; nothing in it needs cleaning any more. */
    record Fresh(String slug, String name, String about, MemberId founder, Instant founded) {}
}
