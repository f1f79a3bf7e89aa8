package kith.graph;

/**
 * The unchangeable graph in arrays: the connections of the member with index {@code i}, sorted, are {@code targets[offsets[i]]} up to
 * {@code targets[offsets[i + 1]]} (compressed sparse rows). Each connection is there twice, once for each side.
 */
final class Snapshot {

    private final MemberIndex members;
    private final int[] offsets;
    private final int[] targets;
    private final long[] largest;
    private final Hints hints;

    Snapshot(MemberIndex members, int[] offsets, int[] targets) {
        this.members = members;
        this.offsets = offsets;
        this.targets = targets;
        this.largest = Components.largest(offsets, targets);
        this.hints = new Hints(offsets, targets);
    }

    static Snapshot empty() {
        return new Snapshot(MemberIndex.of(new long[0]), new int[1], new int[0]);
    }

    MemberIndex members() {
        return members;
    }

    int size() {
        return offsets.length - 1;
    }

    int[] offsets() {
        return offsets;
    }

    int[] targets() {
        return targets;
    }

    Hints hints() {
        return hints;
    }

    /** Whether the member belongs to the largest part of the graph in which everybody is connected over others. */
    boolean inLargest(int index) {
        return index < size() && (largest[index >>> 6] & 1L << index) != 0;
    }
}
