package kith.invitation;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an invitation was declined.
 *
 * @param told whether the sender is told; a quiet decline never reaches them
 * @param again whether they may write again
 * @param words what the recipient says with it, or null
 * @param at when it was declined
 */
public record Refusal(boolean told, Again again, @Nullable String words, Instant at) {

    /** Whether the sender may write again. */
    public enum Again {
        /** After three weeks. Always told, since it would mean nothing otherwise. */
        NOT_NOW,
        /** Not at all, unless the one who declined writes first. */
        NOT_AGAIN;

        /** As stored, and as forms and programs say it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Again of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Until when it can be undone. */
    public Instant undoneUntil() {
        return at.plus(Invitation.SECOND_THOUGHTS);
    }
}
