package kith.graph;

import java.util.Arrays;

/** The connections of one member as a sorted range of an array. Nothing is copied, and nobody may change the array. */
record Neighbours(int[] array, int from, int to) {

    private static final int SKEW = 12;
    private static final int RUN_SKEW = 32;

    int size() {
        return to - from;
    }

    int[] toArray() {
        return Arrays.copyOfRange(array, from, to);
    }

    /** Those who are not marked. */
    Neighbours without(Marks marked) {
        int[] rest = new int[size()];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (!marked.has(array[i])) {
                rest[count++] = array[i];
            }
        }
        return new Neighbours(rest, 0, count);
    }

    boolean contains(int member) {
        return Arrays.binarySearch(array, from, to, member) >= 0;
    }

    /** Whether it is so much shorter that looking its members up in the other beats walking along both. */
    boolean shorterThan(Neighbours other) {
        return (long) SKEW * size() < other.size();
    }

    /** Whether it is so much shorter still that this beats even running through the other without comparing. */
    boolean muchShorterThan(Neighbours other) {
        return (long) RUN_SKEW * size() < other.size();
    }

    /** Whether some member is in both. */
    boolean meets(Neighbours other) {
        if (size() > other.size()) {
            return other.meets(this);
        }
        return shorterThan(other) ? meetsLonger(other) : meetsLike(other);
    }

    private boolean meetsLike(Neighbours other) {
        int[] mine = array;
        int[] theirs = other.array;
        int i = from;
        int j = other.from;
        while (i < to && j < other.to) {
            int a = mine[i];
            int b = theirs[j];
            if (a == b) {
                return true;
            }
            if (a < b) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    private boolean meetsLonger(Neighbours longer) {
        int low = longer.from;
        for (int i = from; i < to; i++) {
            low = longer.seek(array[i], low);
            if (low == longer.to) {
                return false;
            }
            if (longer.array[low] == array[i]) {
                return true;
            }
        }
        return false;
    }

    /** How many members are in both, of which this is much the shorter. */
    int commonWithLonger(Neighbours longer) {
        int low = longer.from;
        int count = 0;
        for (int i = from; i < to && low < longer.to; i++) {
            low = longer.seek(array[i], low);
            if (low < longer.to && longer.array[low] == array[i]) {
                count++;
            }
        }
        return count;
    }

    /** The members in both, in their order. */
    int[] both(Neighbours other) {
        if (size() > other.size()) {
            return other.both(this);
        }
        int[] found = new int[size()];
        int count = 0;
        int low = other.from;
        for (int i = from; i < to && low < other.to; i++) {
            low = other.seek(array[i], low);
            if (low < other.to && other.array[low] == array[i]) {
                found[count++] = array[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Where the first member not before the given one stands, from {@code low} on. */
    private int seek(int member, int low) {
        int before = low - 1;
        int high = to;
        while (high - before > 1) {
            int middle = (before + high) >>> 1;
            if (array[middle] < member) {
                before = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
