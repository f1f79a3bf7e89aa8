package kith.member;

import org.jspecify.annotations.Nullable;

/**
 * An organisation or school that two members both list, in years that overlap.
 *
 * @param name as the first of the two writes it
 * @param fromYear the first year both were there
 * @param toYear the last year both were there, or null where both still are
 */
public record SharedStation(
        Station.Kind kind,
        String name,
        int fromYear,
        @Nullable Integer toYear) {}
