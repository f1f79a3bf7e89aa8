package kith.graph;

import java.util.Arrays;

/** Sorted arrays of different ints, never changed once made. */
final class SortedInts {

    static final int[] NONE = {};

    private SortedInts() {}

    static boolean contains(int[] sorted, int value) {
        return Arrays.binarySearch(sorted, value) >= 0;
    }

    /** A copy with one value more, which is not there yet. */
    static int[] with(Neighbours sorted, int value) {
        int at = -Arrays.binarySearch(sorted.array(), sorted.from(), sorted.to(), value) - 1 - sorted.from();
        int[] more = new int[sorted.size() + 1];
        System.arraycopy(sorted.array(), sorted.from(), more, 0, at);
        more[at] = value;
        System.arraycopy(sorted.array(), sorted.from() + at, more, at + 1, sorted.size() - at);
        return more;
    }

    /** A copy without one value, which is there. */
    static int[] without(Neighbours sorted, int value) {
        int at = Arrays.binarySearch(sorted.array(), sorted.from(), sorted.to(), value) - sorted.from();
        int[] less = new int[sorted.size() - 1];
        System.arraycopy(sorted.array(), sorted.from(), less, 0, at);
        System.arraycopy(sorted.array(), sorted.from() + at + 1, less, at, less.length - at);
        return less;
    }

    /** All values of two ranges that have none in common. */
    static int[] merge(Neighbours some, Neighbours others) {
        int[] all = new int[some.size() + others.size()];
        System.arraycopy(some.array(), some.from(), all, 0, some.size());
        System.arraycopy(others.array(), others.from(), all, some.size(), others.size());
        Arrays.sort(all);
        return all;
    }
}
