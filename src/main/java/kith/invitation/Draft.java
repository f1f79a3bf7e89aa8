package kith.invitation;

import java.util.Map;

/**
 * What somebody has typed so far.
 *
 * @param choice the how chosen, as in {@link Claim#choice}, empty while none is
 * @param blanks what was filled in for it
 * @param why the reason so far
 * @param answer the answer to the opening question so far
 */
public record Draft(String choice, Map<String, String> blanks, String why, String answer) {

    public Draft {
        blanks = Map.copyOf(blanks);
    }
}
