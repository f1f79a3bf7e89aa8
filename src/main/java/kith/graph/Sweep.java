package kith.graph;

/**
 * Adds up the scores of everybody connected with some members, a block of members at a time: the rows are sorted, so each is read on from where
 * the block before ended, and the scores of a block stay in the processor's cache instead of all over the memory.
 */
final class Sweep {

    /** Half a megabyte of scores, which is what one core has near. */
    static final int BLOCK = 1 << 16;

    private final int[][] rows;
    private final int[] next;
    private final int[] ends;
    private final long[] weights;
    private int open;

    private final long[] scores;
    private final int[] reached;
    private int size;
    private int start;

    /** Where the nearest row goes on; its block is the next one. */
    private int nearest;

    Sweep(View view, Neighbours members, Scratch scratch) {
        this.rows = new int[members.size()][];
        this.next = new int[rows.length];
        this.ends = new int[rows.length];
        this.weights = new long[rows.length];
        this.scores = scratch.scores();
        this.reached = scratch.reached();
        this.nearest = Integer.MAX_VALUE;
        for (int i = 0; i < rows.length; i++) {
            open(view.neighbours(members.array()[members.from() + i]));
        }
    }

    /** A row of one has nobody but the member asked for, whose weight would have no end. */
    private void open(Neighbours row) {
        if (row.size() > 1) {
            rows[open] = row.array();
            next[open] = row.from();
            ends[open] = row.to();
            weights[open] = Math.round(Suggestions.ONE / Math.log(row.size()));
            nearest = Math.min(nearest, row.array()[row.from()]);
            open++;
        }
    }

    /** Goes on to the next block in which there is anybody, and says whether there is one. */
    boolean next() {
        if (open == 0) {
            return false;
        }
        start = nearest & -BLOCK;
        nearest = Integer.MAX_VALUE;
        size = 0;
        int still = 0;
        for (int row = 0; row < open; row++) {
            int at = addUp(rows[row], next[row], ends[row], weights[row]);
            if (at < ends[row]) {
                nearest = Math.min(nearest, rows[row][at]);
                rows[still] = rows[row];
                next[still] = at;
                ends[still] = ends[row];
                weights[still] = weights[row];
                still++;
            }
        }
        open = still;
        return true;
    }

    private int addUp(int[] row, int from, int end, long weight) {
        long[] sums = scores;
        int[] list = reached;
        int first = start;
        int count = size;
        int at = from;
        for (; at < end; at++) {
            int member = row[at] - first;
            if (member >= BLOCK) {
                break;
            }
            long score = sums[member];
            list[count] = member;
            // One where the score is nought, which is never below: whether somebody is met for the first time is hard
            // to foresee, so no branch.
            count += (int) (score - 1 >>> 63);
            sums[member] = score + weight;
        }
        size = count;
        return at;
    }

    /** The first member past this block, or the last possible one. */
    int end() {
        return start > Integer.MAX_VALUE - BLOCK ? Integer.MAX_VALUE : start + BLOCK;
    }

    /** Adds to the score of a member before the block's end who has one in this block. */
    void raise(int member, long by) {
        if (member >= start && scores[member - start] > 0) {
            scores[member - start] += by;
        }
    }

    void leaveOut(int member) {
        if (member >= start) {
            scores[member - start] = 0;
        }
    }

    /** Offers everybody of the block who has a score that may do, and takes all scores away. */
    void offerTo(BestOf best) {
        long[] sums = scores;
        int[] list = reached;
        long floor = best.floor();
        for (int i = 0; i < size; i++) {
            int member = list[i];
            long score = sums[member];
            sums[member] = 0;
            if (score >= floor) {
                best.offer(start + member, score);
                floor = best.floor();
            }
        }
    }
}
