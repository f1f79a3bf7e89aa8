package kith.graph;

import java.util.Arrays;

/** A set of members that is quick to fill, ask and empty, in the order in which they were put in. Empty again after use. */
final class Marks {

    private long[] bits = {};
    private int[] list = {};
    private int size;

    /** Makes room for as many members as the graph has. */
    void prepare(int members) {
        if (bits.length <= members >>> 6) {
            bits = new long[(members >>> 6) + 1];
        }
    }

    /** Whether it was not there yet. */
    boolean add(int member) {
        long bit = 1L << member;
        if ((bits[member >>> 6] & bit) != 0) {
            return false;
        }
        bits[member >>> 6] |= bit;
        if (size == list.length) {
            list = Arrays.copyOf(list, Math.max(64, size * 2));
        }
        list[size++] = member;
        return true;
    }

    void addAll(Neighbours members) {
        for (int i = members.from(); i < members.to(); i++) {
            add(members.array()[i]);
        }
    }

    boolean has(int member) {
        return (bits[member >>> 6] & 1L << member) != 0;
    }

    /** How many members are in both of two ranges, leaving nothing marked. Counting bits beats comparing, whose outcome no processor foresees. */
    int common(Neighbours some, Neighbours others) {
        long[] words = bits;
        for (int i = some.from(); i < some.to(); i++) {
            words[some.array()[i] >>> 6] |= 1L << some.array()[i];
        }
        int count = 0;
        for (int i = others.from(); i < others.to(); i++) {
            int member = others.array()[i];
            count += (int) (words[member >>> 6] >>> member & 1);
        }
        for (int i = some.from(); i < some.to(); i++) {
            words[some.array()[i] >>> 6] = 0;
        }
        return count;
    }

    int size() {
        return size;
    }

    int get(int at) {
        return list[at];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            bits[list[i] >>> 6] = 0;
        }
        size = 0;
    }
}
