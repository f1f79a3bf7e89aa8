package kith.invitation;

import java.util.regex.Pattern;
import kith.invitation.CannotInvite.Reason;
import kith.web.PlainText;

/** What people say in their own words: cleaned, and refused where it is too short, too long, or has a blank left to fill. */
final class OwnWords {

    static final int WHY_AT_LEAST = 20;
    static final int WHY_AT_MOST = 2_000;
    static final int AT_MOST = 1_000;

    private static final Pattern BLANK = Pattern.compile("\\{\\s*\\p{L}[\\p{L}\\p{N} _-]{0,30}\\}");

    private OwnWords() {}

    /** A reason. */
    static String why(String typed) {
        String why = PlainText.lines(typed);
        if (PlainText.length(why) < WHY_AT_LEAST) {
            throw new CannotInvite(Reason.WHY_SHORT);
        }
        if (PlainText.length(why) > WHY_AT_MOST) {
            throw new CannotInvite(Reason.WHY_LONG, PlainText.length(why));
        }
        return why;
    }

    /** Words that must be there. */
    static String some(String typed) {
        String words = maybe(typed);
        if (words.isEmpty()) {
            throw new CannotInvite(Reason.WORDS_MISSING);
        }
        return words;
    }

    /** Words that may be empty. */
    static String maybe(String typed) {
        String words = PlainText.lines(typed);
        if (PlainText.length(words) > AT_MOST) {
            throw new CannotInvite(Reason.WORDS_LONG, AT_MOST, PlainText.length(words));
        }
        if (BLANK.matcher(words).find()) {
            throw new CannotInvite(Reason.WORDS_BLANK);
        }
        return words;
    }

    /** Whether there is a blank, such as {@code {name}}, in it. */
    static boolean blankIn(String words) {
        return BLANK.matcher(words).find();
    }
}
