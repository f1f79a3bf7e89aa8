package kith.graph;

import java.util.Arrays;

/** The changes made while a snapshot is being written, in their order, to be made again over it. */
final class ChangeLog {

    private static final Change[] KINDS = Change.values();

    private byte[] kinds = new byte[64];
    private long[] members = new long[128];
    private int size;

    void add(Change change, long a, long b) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            members = Arrays.copyOf(members, size * 4);
        }
        kinds[size] = (byte) change.ordinal();
        members[2 * size] = a;
        members[2 * size + 1] = b;
        size++;
    }

    int size() {
        return size;
    }

    /** A copy of those from the given one on. */
    ChangeLog from(int start) {
        ChangeLog rest = new ChangeLog();
        rest.kinds = Arrays.copyOfRange(kinds, start, Math.max(size, start + 1));
        rest.members = Arrays.copyOfRange(members, 2 * start, Math.max(2 * size, 2 * start + 2));
        rest.size = size - start;
        return rest;
    }

    View replay(Changes changes, View view) {
        View next = view;
        for (int i = 0; i < size; i++) {
            next = KINDS[kinds[i]].apply(changes, next, members[2 * i], members[2 * i + 1]);
        }
        return next;
    }
}
