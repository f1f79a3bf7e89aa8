package kith.graph;

import java.util.Arrays;
import kith.graph.CannotReadGraph.Reason;

/** Holds what was read from a file to what a graph must be, so that no question runs off the end of an array later. */
final class GraphCheck {

    private final GraphHeader header;

    GraphCheck(GraphHeader header) {
        this.header = header;
    }

    void members(long[] numbers) throws CannotReadGraph {
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            require(sorted[i - 1] < sorted[i]);
        }
    }

    void rows(int[] offsets, int[] targets) throws CannotReadGraph {
        require(offsets[0] == 0 && offsets[offsets.length - 1] == targets.length);
        for (int i = 1; i < offsets.length; i++) {
            require(offsets[i - 1] <= offsets[i] && offsets[i] <= targets.length);
            row(targets, offsets[i - 1], offsets[i], i - 1);
        }
    }

    IntTree<int[]> withheld(int[] ints) throws CannotReadGraph {
        IntTree<int[]> hidden = IntTree.empty();
        int at = 0;
        for (int i = 0; i < header.hidden(); i++) {
            require(at + 2 <= ints.length);
            int member = ints[at];
            int count = ints[at + 1];
            at += 2;
            require(member >= 0 && member < header.members() && hidden.get(member) == null);
            require(count >= 0 && count <= ints.length - at);
            row(ints, at, at + count, member);
            int[] kept = new int[count];
            System.arraycopy(ints, at, kept, 0, count);
            hidden = hidden.with(member, kept);
            at += count;
        }
        require(at == ints.length);
        return hidden;
    }

    /** The members of a row are sorted, different, in the graph, and not the row's own. */
    private void row(int[] row, int from, int to, int self) throws CannotReadGraph {
        int before = -1;
        boolean right = true;
        for (int i = from; i < to; i++) {
            right &= row[i] > before && row[i] != self;
            before = row[i];
        }
        require(right && before < header.members());
    }

    private static void require(boolean right) throws CannotReadGraph {
        if (!right) {
            throw new CannotReadGraph(Reason.DAMAGED, "The checksum holds, but what the file says is not a graph.");
        }
    }
}
