package kith.graph;

import org.jspecify.annotations.Nullable;

/**
 * Asks of many ranges whether they meet one and the same. A bit for each of its members, by the low end of the index, lets nearly nobody else
 * through, lies in the nearest cache, and needs no comparing along two ranges; who comes through is looked up.
 */
final class Sieve {

    /** With so many bits for each member, one in 32 others comes through at most. */
    private static final int BITS_A_MEMBER = 32;

    private static final int FEWEST = 1 << 9;
    private static final int MOST = 1 << 18;

    private final Neighbours goal;
    private long @Nullable [] words;

    Sieve(Neighbours goal) {
        this.goal = goal;
    }

    boolean meets(Neighbours range) {
        if (range.shorterThan(goal) || goal.shorterThan(range)) {
            return range.meets(goal);
        }
        if (words == null) {
            words = bits();
        }
        return meets(range, words);
    }

    private boolean meets(Neighbours range, long[] bits) {
        int[] members = range.array();
        int end = range.to();
        int mask = bits.length - 1;
        for (int i = range.from(); i < end; i++) {
            int member = members[i];
            if ((bits[member >>> 6 & mask] & 1L << member) != 0 && goal.contains(member)) {
                return true;
            }
        }
        return false;
    }

    private long[] bits() {
        int most = Math.min(MOST, Math.max(FEWEST, goal.size() * BITS_A_MEMBER));
        long[] bits = new long[Integer.highestOneBit(2 * most - 1) / Long.SIZE];
        for (int i = goal.from(); i < goal.to(); i++) {
            int member = goal.array()[i];
            bits[member >>> 6 & bits.length - 1] |= 1L << member;
        }
        return bits;
    }
}
