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
    static int count(String why, Collection<String> earlier) {
        if (earlier.isEmpty()) {
            return 0;
        }
        int[] own = Shingles.of(why);
        return (int) earlier.stream()
                .limit(LOOKED_AT)
                .filter(other -> comparable(why.length(), other.length()) && alike(own, Shingles.of(other)))
                .count();
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
}
