package kith.graph;

import java.util.Arrays;

/** The connections of one member as a sorted range of an array. Nothing is copied, and nobody may change the array. */
record Neighbours(int[] array, int from, int to) {

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

    /** The members in both, in their order. */
    int[] both(Neighbours other) {
        if (size() > other.size()) {
            return other.both(this);
        }
        int[] found = new int[size()];
        int count = 0;
        for (int i = from; i < to; i++) {
            // Always in the whole row: the middles are then the same again and near, which a search from the last place
            // on would not find.
            if (other.contains(array[i])) {
                found[count++] = array[i];
            }
        }
        return Arrays.copyOf(found, count);
    }
}
