package kith.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many invitations of a member may wait for an answer, and why so many. Everything in it is what the member may know: a quiet decline waits.
 *
 * @param out how many wait now
 * @param most how many may
 * @param base how many everybody may
 * @param accepted how many of the member's were accepted in the last year: each is one more
 * @param unknown whether several recipients said in the last half year that they do not know the member; how many, and who, is not for them to learn
 * @param lowered whether so many said so that it is less than it would be
 * @param frees when the next place is free though nobody answers, or null where none is taken
 */
public record Allowance(
        int out,
        int most,
        int base,
        int accepted,
        boolean unknown,
        boolean lowered,
        @Nullable Instant frees) {

    /** Whether one more may go out. */
    public boolean open() {
        return out < most;
    }
}
