package kith.introduction;

import java.util.Locale;
import kith.introduction.CannotIntroduce.Reason;
import kith.web.PlainText;

/** What people write about an introduction: cleaned, and refused where it is too short or too long. */
final class OwnNote {

    static final int AT_LEAST = 20;
    static final int WHY_AT_MOST = 2_000;
    static final int AT_MOST = 1_000;

    private OwnNote() {}

    /** To the go-between. */
    static String note(String typed) {
        String note = PlainText.lines(typed);
        if (PlainText.length(note) < AT_LEAST) {
            throw new CannotIntroduce(Reason.NOTE_SHORT);
        }
        return within(note, AT_MOST, Reason.NOTE_LONG);
    }

    /** To whom one would like to know. */
    static String why(String typed) {
        String why = PlainText.lines(typed);
        if (PlainText.length(why) < AT_LEAST) {
            throw new CannotIntroduce(Reason.WHY_SHORT);
        }
        return within(why, WHY_AT_MOST, Reason.WHY_LONG);
    }

    /** What the go-between says of whom they introduce: in words that are not those they were given. */
    static String introducing(String typed, Introduction it) {
        String words = PlainText.lines(typed);
        if (PlainText.length(words) < AT_LEAST) {
            throw new CannotIntroduce(Reason.WORDS_SHORT);
        }
        within(words, AT_MOST, Reason.WORDS_LONG);
        String bare = bare(words);
        if (bare(it.why()).contains(bare)
                || bare(it.note() == null ? "" : it.note()).contains(bare)) {
            throw new CannotIntroduce(Reason.COPIED);
        }
        return words;
    }

    /** Words that must be there. */
    static String some(String typed) {
        String words = maybe(typed);
        if (words.isEmpty()) {
            throw new CannotIntroduce(Reason.WORDS_MISSING);
        }
        return words;
    }

    /** Words that may be empty. */
    static String maybe(String typed) {
        return within(PlainText.lines(typed), AT_MOST, Reason.WORDS_LONG);
    }

    private static String within(String words, int most, Reason otherwise) {
        if (PlainText.length(words) > most) {
            throw new CannotIntroduce(otherwise, most, PlainText.length(words));
        }
        return words;
    }

    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }
}
