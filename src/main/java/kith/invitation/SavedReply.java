package kith.invitation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Words of a member's own that they keep for the next time.
 *
 * @param id its number among the member's
 * @param purpose what for
 * @param heading what the member calls it, for themselves alone
 * @param words with {@code {name}} where the other's first name goes
 */
public record SavedReply(long id, Purpose purpose, String heading, String words) {

    /** Where the other's first name goes. */
    static final String NAME = "{name}";

    /** What a reply is for. */
    public enum Purpose {
        DECLINE,
        ASK,
        THANKS;

        /** As stored, and as forms and programs say it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The purpose of this code, if there is one. */
        public static Optional<Purpose> of(String code) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.code().equals(code))
                    .findFirst();
        }
    }

    /** The words for one person. */
    public String to(String firstName) {
        return words.replace(NAME, firstName);
    }
}
