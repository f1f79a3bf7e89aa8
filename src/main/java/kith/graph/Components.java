package kith.graph;

/** The parts of a graph in which everybody is connected over others. */
final class Components {

    private Components() {}

    /** A bit for each member, set for those of the largest part; of equally large ones, the one whose member comes first. */
    static long[] largest(int[] offsets, int[] targets) {
        int members = offsets.length - 1;
        long[] seen = new long[(members >>> 6) + 1];
        int[] queue = new int[members];
        int end = 0;
        int from = 0;
        int to = 0;
        for (int start = 0; start < members; start++) {
            if ((seen[start >>> 6] & 1L << start) == 0) {
                int begin = end;
                end = walk(start, offsets, targets, seen, queue, end);
                if (end - begin > to - from) {
                    from = begin;
                    to = end;
                }
            }
        }
        long[] largest = new long[seen.length];
        for (int i = from; i < to; i++) {
            largest[queue[i] >>> 6] |= 1L << queue[i];
        }
        return largest;
    }

    private static int walk(int start, int[] offsets, int[] targets, long[] seen, int[] queue, int begin) {
        int end = begin;
        queue[end++] = start;
        seen[start >>> 6] |= 1L << start;
        for (int at = begin; at < end; at++) {
            int member = queue[at];
            for (int i = offsets[member]; i < offsets[member + 1]; i++) {
                int next = targets[i];
                long bit = 1L << next;
                if ((seen[next >>> 6] & bit) == 0) {
                    seen[next >>> 6] |= bit;
                    queue[end++] = next;
                }
            }
        }
        return end;
    }
}
