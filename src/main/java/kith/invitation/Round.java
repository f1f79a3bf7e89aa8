package kith.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question asked back.
 *
 * @param question the recipient's words; empty where {@code sentBack}
 * @param sentBack whether Kith asked for a better reason, at the recipient's wish
 * @param askedAt when
 * @param answer the sender's words, or null if there are none (yet, or because the reason was rewritten instead)
 * @param formerWhy the reason as it stood before it was rewritten, or null
 * @param answeredAt when, or null if it waits
 */
public record Round(
        String question,
        boolean sentBack,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String formerWhy,
        @Nullable Instant answeredAt) {}
