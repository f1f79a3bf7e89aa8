package kith.graph;

import org.jspecify.annotations.Nullable;

/**
 * One state of the graph, unchangeable: a snapshot and, over it, the connections of every member that changed since. A reader takes one and sees
 * nothing of what is written later; the writer makes the next one from it.
 *
 * @param base the snapshot
 * @param touched a bit for each member of the snapshot, set for those with an entry in {@code patches} of this or a later state: most members have none, and a
 *     bit is cheaper to ask than a tree. The one thing that changes under a reader, who then looks and finds nothing
 * @param patches the whole sorted connections of each member whose connections differ from the snapshot
 * @param withheld the hidden members, each with the connections that are kept from the graph until they are shown again, or for as long as
 *     the other side is hidden
 * @param newMembers who came after the snapshot
 * @param members how many members there are; whoever has an index from here on came after this state
 * @param connections how many connections there are to see
 * @param doubts what the changes left uncertain of the snapshot's largest part
 * @param position how far the log of changes has been followed
 */
record View(
        Snapshot base,
        int[] touched,
        IntTree<int[]> patches,
        IntTree<int[]> withheld,
        NewMembers newMembers,
        int members,
        long connections,
        Doubts doubts,
        long position) {

    /**
     * What can no longer be told from the snapshot's largest part alone.
     *
     * @param joined somebody outside it was connected with somebody inside
     * @param split it may have fallen apart
     */
    record Doubts(boolean joined, boolean split) {

        static final Doubts NONE = new Doubts(false, false);
    }

    static View of(Snapshot base, IntTree<int[]> withheld, long position) {
        int size = base.size();
        return new View(
                base,
                new int[(size >>> 5) + 1],
                IntTree.empty(),
                withheld,
                NewMembers.from(size),
                size,
                base.targets().length / 2,
                Doubts.NONE,
                position);
    }

    /** The index of a member in this state, negative for one it does not know. */
    int index(long number) {
        int index = base.members().index(number);
        if (index < 0 && members > base.size()) {
            index = newMembers.index(number);
        }
        return index < members ? index : -1;
    }

    long number(int index) {
        return index < base.size() ? base.members().number(index) : newMembers.number(index);
    }

    /** Whether the first has the lower number. */
    boolean before(int a, int b) {
        return a < base.size() && b < base.size() ? base.members().before(a, b) : number(a) < number(b);
    }

    Neighbours neighbours(int index) {
        int[] patch = patch(index);
        // One place that makes the range, so that the compiler can do without making it.
        return new Neighbours(
                patch == null ? base.targets() : patch,
                patch == null ? base.offsets()[index] : 0,
                patch == null ? base.offsets()[index + 1] : patch.length);
    }

    /** How many connections a member has. */
    int count(int index) {
        int[] patch = patch(index);
        return patch == null ? base.offsets()[index + 1] - base.offsets()[index] : patch.length;
    }

    private int @Nullable [] patch(int index) {
        if (index < base.size()) {
            return (touched[index >>> 5] & 1 << index) == 0 ? null : patches.get(index);
        }
        int[] patch = patches.get(index);
        return patch == null ? SortedInts.NONE : patch;
    }

    boolean hidden(int index) {
        return withheld.get(index) != null;
    }

    /** This state with one member connected with another, on the first one's side; {@code more} is how many connections that adds to the whole. */
    View withConnection(int index, int other, int more) {
        base.hints().add(index, other);
        return withNeighbours(index, SortedInts.with(neighbours(index), other), more);
    }

    /** This state with other connections of one member, none of them new; {@code more} is how many connections that adds to the whole. */
    View withNeighbours(int index, int[] neighbours, int more) {
        if (index < base.size()) {
            touched[index >>> 5] |= 1 << index;
        }
        IntTree<int[]> changed = patches.with(index, neighbours);
        return new View(base, touched, changed, withheld, newMembers, members, connections + more, doubts, position);
    }

    View withWithheld(int index, int @Nullable [] kept) {
        IntTree<int[]> changed = withheld.with(index, kept);
        return new View(base, touched, patches, changed, newMembers, members, connections, doubts, position);
    }

    View withMember(long number) {
        NewMembers more = newMembers.add(number, members);
        return new View(base, touched, patches, withheld, more, members + 1, connections, doubts, position);
    }

    View withDoubts(boolean joined, boolean split) {
        if (doubts.joined == joined && doubts.split == split) {
            return this;
        }
        Doubts changed = new Doubts(joined, split);
        return new View(base, touched, patches, withheld, newMembers, members, connections, changed, position);
    }

    View withPosition(long reached) {
        return new View(base, touched, patches, withheld, newMembers, members, connections, doubts, reached);
    }
}
