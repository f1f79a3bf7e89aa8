package kith.invitation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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

    /** In which manner a recipient declines. */
    public enum Manner {
        /** The sender is told nothing. */
        QUIET(false, Again.NOT_AGAIN),
        /** The sender is told, and may write again after three weeks. */
        NOT_NOW(true, Again.NOT_NOW),
        /** The sender is told. */
        NOT_AGAIN(true, Again.NOT_AGAIN),
        /** Quietly, since the recipient does not know who this is; see {@link UnplacedStore}. */
        NOT_KNOWN(false, Again.NOT_AGAIN);

        private final boolean told;
        private final Again again;

        Manner(boolean told, Again again) {
            this.told = told;
            this.again = again;
        }

        /** As forms and programs say it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The manner of this code, if there is one. */
        public static Optional<Manner> of(String code) {
            return Arrays.stream(values())
                    .filter(manner -> manner.code().equals(code))
                    .findFirst();
        }

        /** A refusal of this manner; quiet ones have no words. */
        Refusal at(Instant now, String words) {
            return new Refusal(told, again, told && !words.isEmpty() ? words : null, now);
        }
    }

    /** Until when it can be undone. */
    public Instant undoneUntil() {
        return at.plus(Invitation.SECOND_THOUGHTS);
    }
}
