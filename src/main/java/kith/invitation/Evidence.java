package kith.invitation;

import java.time.Instant;
import java.util.Map;

/**
 * One thing found about two people when one of them wrote to the other, kept with the invitation. It holds facts, not sentences: the kind that
 * found it words it afresh for each reader.
 *
 * @param kind the {@link EvidenceKind#name} that words it
 * @param strength its class at the time
 * @param found when
 * @param facts what was found, by names that the kind knows
 */
public record Evidence(String kind, Strength strength, Instant found, Map<String, String> facts) {

    public Evidence {
        facts = Map.copyOf(facts);
    }

    /** A fact that this kind always keeps. */
    public String fact(String name) {
        String value = facts.get(name);
        if (value == null) {
            throw new IllegalStateException("Evidence of kind " + kind + " lacks the fact " + name);
        }
        return value;
    }
}
