package kith.mail;

import org.jspecify.annotations.Nullable;

/**
 * A letter as it leaves.
 *
 * @param to the address, and nothing but the address
 * @param subject one line
 * @param html the same as {@code text}, to look at
 * @param unsubscribe the address at which one press ends mail of this kind, or null where it cannot be ended
 */
record Letter(
        String to,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribe) {}
