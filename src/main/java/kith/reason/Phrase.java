package kith.reason;

import java.util.Arrays;
import java.util.List;

/**
 * A phrase as written in a language's file: words in order, some with alternatives, with room between them.
 *
 * <p>Matched from left to right without ever going back, so the work is bounded by the phrase's own length.
 */
record Phrase(Sign sign, String language, List<Step> steps) {

    /**
     * One word of a phrase.
     *
     * @param element number of the element that must be there
     * @param room how many other words may stand before it
     * @param optional whether it may be missing
     */
    record Step(int element, int room, boolean optional) {}

    /** The index after the last word when the phrase starts at {@code at}, or -1. The first step is known to hold. */
    int match(Text text, int[][] elements, int at) {
        int sentence = text.word(at).sentence();
        int next = at + 1;
        for (int i = 1; i < steps.size(); i++) {
            Step step = steps.get(i);
            int found = find(text, elements, step, next, sentence);
            if (found >= 0) {
                next = found + 1;
            } else if (!step.optional()) {
                return -1;
            }
        }
        return next;
    }

    private static int find(Text text, int[][] elements, Step step, int from, int sentence) {
        int last = Math.min(text.size() - 1, from + step.room());
        for (int i = from; i <= last && text.word(i).sentence() == sentence; i++) {
            if (Arrays.binarySearch(elements[i], step.element()) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
