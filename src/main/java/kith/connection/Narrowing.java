package kith.connection;

import org.jspecify.annotations.Nullable;

/**
 * Which of one's connections one wants to see, by what one keeps of them.
 *
 * @param tag that one gave them, whatever its case; empty for any
 * @param touch when one was last in touch, or null for any time
 * @param due whether only those whose day to follow up has come
 */
public record Narrowing(String tag, @Nullable Touch touch, boolean due) {

    /** How long ago the two were in touch. */
    public enum Touch {
        /** Within 30 days. */
        LATELY,
        /** More than 90 days ago. */
        QUIET,
        /** Not as far as is known. */
        NEVER
    }

    /** Whether it leaves everybody. */
    public boolean isWide() {
        return tag.isEmpty() && touch == null && !due;
    }
}
