package kith.connection;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Knows something that makes a tie stronger, so that of two ways to somebody the one is told first on which people are likelier to introduce one another. A bean
 * each, in the module that can tell.
 */
public interface TieEvidence {

    /** How much it adds to each of these ties: from 0, like one that is absent, to 1. Asked once for all the ties of an answer. */
    Map<Tie, Double> strengths(Collection<Tie> ties, Instant now);
}
