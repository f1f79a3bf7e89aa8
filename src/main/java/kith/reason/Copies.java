package kith.reason;

import java.util.Arrays;
import java.util.Collection;

/** Compares reasons by the words they have in a row, names and figures aside. */
final class Copies {

    /** More than a sender may have had open in a month: the work stays bounded. */
    private static final int LOOKED_AT = 60;

    private static final double ALIKE = 0.6;
    private static final int FEWEST = 3;

    private Copies() {}

    /** How many of a sender's earlier reasons are nearly the same as this one. */
    static int count(Text text, Collection<String> earlier) {
        if (earlier.isEmpty()) {
            return 0;
        }
        int[] own = shingles(text);
        int length = text.source().length();
        return (int) earlier.stream()
                .limit(LOOKED_AT)
                .filter(other -> comparable(length, other.length()) && alike(own, shingles(Text.of(other))))
                .count();
    }

    static Signature signature(Text text) {
        return Signature.of(shingles(text));
    }

    /** What is twice as long cannot have six tenths in common, and needs no reading. */
    private static boolean comparable(int one, int other) {
        return Math.max(one, other) <= 2 * Math.min(one, other);
    }

    private static boolean alike(int[] one, int[] other) {
        if (one.length < FEWEST || other.length < FEWEST) {
            return Arrays.equals(one, other);
        }
        int shared = shared(one, other);
        return shared >= ALIKE * (one.length + other.length - shared);
    }

    private static int shared(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Integer.compare(one[i], other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Three words in a row, wherever, as numbers from the least; a word with a capital inside a sentence counts as "somebody or something". */
    private static int[] shingles(Text text) {
        int[] shingles = new int[text.size()];
        int size = 0;
        int before = 0;
        int last = 0;
        for (int i = 0; i < text.size(); i++) {
            int word = kept(text, i);
            if (word != 0) {
                shingles[size++] = (before * 31 + last) * 31 + word;
                before = last;
                last = word;
            }
        }
        return distinct(shingles, size);
    }

    private static int[] distinct(int[] numbers, int size) {
        Arrays.sort(numbers, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || numbers[kept - 1] != numbers[i]) {
                numbers[kept++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, kept);
    }

    private static int kept(Text text, int index) {
        Word word = text.word(index);
        boolean name = word.capital() && (index <= 1 || !text.startsSentence(index));
        return name || word.is(Word.Shape.NUMBER) ? 0 : word.plain().hashCode() | 1;
    }
}
