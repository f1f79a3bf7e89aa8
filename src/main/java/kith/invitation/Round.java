package kith.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question asked back.
 *
 * @param question the recipient's words
 * @param askedAt when
 * @param answer the sender's words, or null if there are none (yet, or because the reason was rewritten instead)
 * @param formerWhy the reason as it stood before it was rewritten, or null
 * @param answeredAt when, or null if it waits
 */
public record Round(
        String question,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String formerWhy,
        @Nullable Instant answeredAt) {}
