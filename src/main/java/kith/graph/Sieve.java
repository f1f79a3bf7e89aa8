package kith.graph;

import org.jspecify.annotations.Nullable;

/**
 * Finds in many ranges the members of one and the same, the goal. A bit for each of its members, by the low end of the index, lets nearly nobody else
 * through, lies in the nearest cache, and needs no comparing along two ranges; who comes through is looked up.
 */
final class Sieve {

    /** With so many bits for each member, one in 32 others comes through at most. */
    private static final int BITS_A_MEMBER = 32;

    private static final int FEWEST = 1 << 12;
    private static final int MOST = 1 << 18;

    private final Neighbours goal;
    private long @Nullable [] words;

    Sieve(Neighbours goal) {
        this.goal = goal;
    }

    boolean meets(Neighbours range) {
        int[] members = range.array();
        int end = range.to();
        for (int i = next(members, range.from(), end); i < end; i = next(members, i + 1, end)) {
            if (goal.contains(members[i])) {
                return true;
            }
        }
        return false;
    }

    /** Where the first member stands that comes through, who is most likely one of the goal; the end if there is none. */
    int next(int[] members, int from, int end) {
        long[] bits = words == null ? bits() : words;
        words = bits;
        int mask = bits.length - 1;
        int at = from;
        while (at < end && (bits[members[at] >>> 6 & mask] & 1L << members[at]) == 0) {
            at++;
        }
        return at;
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
