package kith.message;

import kith.message.CannotWrite.Reason;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What people type to each other: cleaned, and refused where there is nothing, or too much. */
final class OwnWords {

    static final int AT_MOST = 5_000;

    /** Generous, so that a text too long to send is not lost while it is being shortened. */
    private static final int DRAFT_AT_MOST = 20_000;

    private OwnWords() {}

    static String some(@Nullable String typed) {
        String words = PlainText.lines(typed);
        int length = PlainText.length(words);
        if (length == 0) {
            throw new CannotWrite(Reason.EMPTY);
        }
        if (length > AT_MOST) {
            throw new CannotWrite(Reason.LONG, AT_MOST, length);
        }
        return words;
    }

    /** What is kept of a draft; a text beyond all measure is not. */
    static String draft(@Nullable String typed) {
        String words = PlainText.lines(typed);
        return PlainText.length(words) > DRAFT_AT_MOST ? "" : words;
    }

    /** For whoever has another place to keep a text that is too long, such as a program. */
    static void mustFit(String draft) {
        int length = PlainText.length(PlainText.lines(draft));
        if (length > AT_MOST) {
            throw new CannotWrite(Reason.LONG, AT_MOST, length);
        }
    }
}
