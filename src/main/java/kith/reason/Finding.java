package kith.reason;

/**
 * One thing seen in a reason, the words it is about, and what to ask the sender.
 *
 * @param kind what was seen
 * @param start offset of the first word meant, in code points from the start of the reason, inclusive
 * @param end offset after the last word meant, in code points, exclusive; equals {@code start} only for an empty reason
 * @param words the text between the two offsets
 * @param question one question to the sender, in the language of the reason where that is known, else in English
 * @param note one calm sentence on why it is asked, in the same language
 */
public record Finding(Kind kind, int start, int end, String words, String question, String note) {

    /** What can be seen in a reason, in the order of use to the sender. */
    public enum Kind {
        /** A blank of a template that nobody filled in. */
        PLACEHOLDER,
        /** Somebody else's name in the greeting. */
        WRONG_NAME,
        /** Nearly what this sender has lately sent to several others. */
        NEAR_COPY,
        /** Nearly what many other senders have lately sent. */
        GOES_ROUND,
        /** A ready-made sentence and nothing else. */
        STOCK_PHRASE,
        /** Nothing but links. */
        LINKS_ONLY,
        /** Sells something, whatever hook it hangs on. */
        PITCH,
        /** Says again how the two came across each other. */
        HOW_RESTATED,
        /** Somebody else says that they should connect. */
        THIRD_PARTY,
        /** Kind words that fit anybody's work. */
        PRAISE,
        /** Titles, employers and one's own career. */
        TITLE,
        /** Wants something, and does not say why from this person. */
        REQUEST,
        /** A greeting and no more. */
        GREETING,
        /** Words that could be about anything. */
        EMPTY_WORDS,
        /** Names something real, and does not say what for. */
        NO_PURPOSE,
        /** Capital letters throughout. */
        SHOUTING
    }
}
