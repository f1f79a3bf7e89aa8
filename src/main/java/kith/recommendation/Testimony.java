package kith.recommendation;

import org.jspecify.annotations.Nullable;

/**
 * What an author says of a subject.
 *
 * @param relation how they know them
 * @param own the relation in the author's own words; empty unless it is {@link Relation#OTHER}
 * @param from the first year of it
 * @param to the last, or null where it goes on
 * @param words what they have to say
 */
public record Testimony(
        Relation relation, String own, int from, @Nullable Integer to, String words) {}
