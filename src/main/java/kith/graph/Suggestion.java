package kith.graph;

import java.util.List;

/**
 * A member one may want to know, with the reason.
 *
 * @param member their member number
 * @param score the Adamic-Adar score of the mutual connections, plus what the caller raised it by
 * @param mutual the mutual connections, the most relevant first; never empty
 */
public record Suggestion(long member, double score, List<Long> mutual) {

    /** Makes the list of mutual connections unchangeable. */
    public Suggestion {
        mutual = List.copyOf(mutual);
    }
}
