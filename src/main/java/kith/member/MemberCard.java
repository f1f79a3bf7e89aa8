package kith.member;

import org.jspecify.annotations.Nullable;

/**
 * What one person's page shows of another: who, and how near.
 *
 * @param id whom it is about
 * @param handle as in {@code /members/{handle}}
 * @param name their whole name
 * @param firstName what one would call them in a sentence
 * @param headline what they do, empty where they say nothing or do not show it to this viewer
 * @param initials one or two letters for where there is no photo
 * @param photo address of the small square photo, or null
 * @param degree how near to the viewer: 0 oneself, 1 connected, 2 a connection's connection, 3 a connection of one of those, else null for further or unknown
 */
public record MemberCard(
        MemberId id,
        String handle,
        String name,
        String firstName,
        String headline,
        String initials,
        @Nullable String photo,
        @Nullable Integer degree) {}
