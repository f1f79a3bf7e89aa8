package kith.reason;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

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
        Set<Integer> own = shingles(text);
        return (int) earlier.stream()
                .limit(LOOKED_AT)
                .filter(other -> alike(own, shingles(Text.of(other))))
                .count();
    }

    static Signature signature(Text text) {
        return Signature.of(shingles(text));
    }

    private static boolean alike(Set<Integer> one, Set<Integer> other) {
        if (one.size() < FEWEST || other.size() < FEWEST) {
            return one.equals(other);
        }
        long shared = one.stream().filter(other::contains).count();
        return shared >= ALIKE * (one.size() + other.size() - shared);
    }

    /** Three words in a row, wherever; a word with a capital inside a sentence counts as "somebody or something". */
    private static Set<Integer> shingles(Text text) {
        Set<Integer> shingles = new HashSet<>();
        int before = 0;
        int last = 0;
        for (int i = 0; i < text.size(); i++) {
            int word = kept(text, i);
            if (word != 0) {
                shingles.add((before * 31 + last) * 31 + word);
                before = last;
                last = word;
            }
        }
        return shingles;
    }

    private static int kept(Text text, int index) {
        Word word = text.word(index);
        boolean name = word.capital() && (index <= 1 || !text.startsSentence(index));
        return name || word.is(Word.Shape.NUMBER) ? 0 : word.plain().hashCode() | 1;
    }
}
