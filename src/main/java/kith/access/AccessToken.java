package kith.access;

import java.time.Instant;
import java.util.Locale;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a program acts for a member, as that member sees it: without its secret, which was shown once.
 *
 * @param label what they call it
 * @param expiresAt when it stops
 * @param lastUsedAt when it was last used, to the minute, or null
 */
record AccessToken(
        long id,
        MemberId owner,
        String label,
        Scope scope,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    /** What may be done with it. */
    enum Scope {
        READ,
        WRITE;

        /** As stored, and as forms say it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Scope of(String code) {
            return WRITE.code().equals(code) ? WRITE : READ;
        }
    }

    boolean expired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    /** One about to be kept. */
    record Fresh(MemberId owner, String hash, String label, Scope scope, Instant madeAt, Instant expiresAt) {}
}
