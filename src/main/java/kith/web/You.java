package kith.web;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The member who looks at the page, as far as the layout needs them.
 *
 * @param handle their handle, as in {@code /members/{handle}}
 * @param name their whole name
 * @param initials one or two letters to show where there is no photo
 * @param photo address of their small square photo, or null
 * @param zone the zone their times are shown in
 * @param news whether a notice is there that they have not seen
 * @param messages whether somebody wrote to them what they have not read
 */
public record You(
        String handle,
        String name,
        String initials,
        @Nullable String photo,
        ZoneId zone,
        boolean news,
        boolean messages) {}
