package kith.graph;

import java.util.Arrays;

/**
 * An unchangeable sorted set of member numbers: the rank of a number, and the number of a rank.
 *
 * <p>Numbers given out by the database lie close together with gaps, so that a bit for each possible number, with a running count for each 64,
 * is a fifth of a byte for each and answers from the processor's cache. Where they lie so far apart that this would cost more than twice the numbers themselves, they
 * are kept as they are.
 */
final class MemberNumbers {

    private static final int BITS = 64;
    /** What 64 numbers cost with a bit for each: the bits and the count. */
    private static final int BYTES_A_WORD = Long.BYTES + Integer.BYTES;

    private final int size;
    private final long first;
    private final long[] words;
    private final int[] ranks;

    /** Where bits would cost too much: the sorted numbers. Else empty. */
    private final long[] sparse;

    private MemberNumbers(int size, long first, long[] words, int[] ranks, long[] sparse) {
        this.size = size;
        this.first = first;
        this.words = words;
        this.ranks = ranks;
        this.sparse = sparse;
    }

    /** The numbers, which are sorted and all different. */
    static MemberNumbers of(long[] sorted) {
        if (sorted.length == 0) {
            return new MemberNumbers(0, 0, new long[0], new int[0], sorted);
        }
        long first = sorted[0];
        long span = sorted[sorted.length - 1] - first;
        boolean tooSparse = span < 0 || span / BITS * BYTES_A_WORD > 2L * sorted.length * Long.BYTES;
        if (tooSparse) {
            return new MemberNumbers(sorted.length, first, new long[0], new int[0], sorted);
        }
        long[] words = new long[(int) (span / BITS) + 1];
        for (long number : sorted) {
            long bit = number - first;
            words[(int) (bit >>> 6)] |= 1L << bit;
        }
        int[] ranks = new int[words.length];
        for (int word = 1; word < words.length; word++) {
            ranks[word] = ranks[word - 1] + Long.bitCount(words[word - 1]);
        }
        return new MemberNumbers(sorted.length, first, words, ranks, new long[0]);
    }

    int size() {
        return size;
    }

    /** How many smaller numbers there are; negative for a number that is not there. */
    int rank(long number) {
        if (sparse.length > 0) {
            return Arrays.binarySearch(sparse, number);
        }
        long bit = number - first;
        long word = bit >>> 6;
        if (number < first || word >= words.length) {
            return -1;
        }
        long bits = words[(int) word];
        long mask = 1L << bit;
        return (bits & mask) == 0 ? -1 : ranks[(int) word] + Long.bitCount(bits & (mask - 1));
    }

    /** The number of a rank. */
    long number(int rank) {
        if (sparse.length > 0) {
            return sparse[rank];
        }
        int word = wordOf(rank);
        int bit = Long.numberOfTrailingZeros(Long.expand(1L << (rank - ranks[word]), words[word]));
        return first + ((long) word << 6) + bit;
    }

    /** The last word before which there are no more numbers than the rank: the one that holds it. */
    private int wordOf(int rank) {
        int low = 0;
        int high = ranks.length;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (ranks[middle] <= rank) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** All numbers, sorted. */
    long[] toArray() {
        if (sparse.length > 0) {
            return sparse.clone();
        }
        long[] numbers = new long[size];
        int at = 0;
        for (int word = 0; word < words.length; word++) {
            for (long rest = words[word]; rest != 0; rest &= rest - 1) {
                numbers[at++] = first + ((long) word << 6) + Long.numberOfTrailingZeros(rest);
            }
        }
        return numbers;
    }
}
