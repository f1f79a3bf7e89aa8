package kith.member;

import org.jspecify.annotations.Nullable;

/**
 * Where someone worked or studied, and when.
 *
 * @param name the organisation or school
 * @param what what they did or studied there, may be empty
 * @param toYear the last year, or null where they still are
 */
public record Station(
        Kind kind,
        String name,
        String what,
        int fromYear,
        @Nullable Integer toYear) {

    /** Whether it is a position or an education. */
    public enum Kind {
        WORK,
        STUDY
    }
}
