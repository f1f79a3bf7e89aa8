package kith.archive;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of a text that begin small, to see at a glance whether another can be nearly the same.
 *
 * <p>Comparing texts in earnest reads both anew, and nearly all pairs of an archive are not worth it.
 */
final class Gist {

    private static final Pattern SMALL_WORD = Pattern.compile("(?<!\\p{L})[\\p{Ll}\\p{Lo}][\\p{L}\\p{M}]*");

    /** With fewer words a text says too little of itself this way. */
    private static final int FEWEST = 5;

    private final int[] words;

    private Gist(int[] words) {
        this.words = words;
    }

    static Gist of(String text) {
        return new Gist(SMALL_WORD
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::hashCode)
                .distinct()
                .sorted()
                .toArray());
    }

    /** Whether it is too little to go by. */
    boolean scant() {
        return words.length < FEWEST;
    }

    /** How much of the longer one is in the other, from 0 to 1; 1 where that cannot be told. */
    double shared(Gist other) {
        if (scant() && other.words.length < 2 * FEWEST || Arrays.equals(words, other.words)) {
            return 1;
        }
        int shared = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            int order = Integer.compare(words[i], other.words[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) shared / Math.max(words.length, other.words.length);
    }
}
