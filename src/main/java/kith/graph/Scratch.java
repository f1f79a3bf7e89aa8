package kith.graph;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What a query writes on while it thinks: as large as the graph, so it is lent rather than made for each. Whoever uses it leaves it empty.
 */
final class Scratch {

    final Marks first = new Marks();
    final Marks second = new Marks();
    final Marks third = new Marks();
    final Marks fourth = new Marks();

    private long[] scores = {};
    private int[] reached = {};

    /** A score for each member of a block, all 0. */
    long[] scores() {
        if (scores.length == 0) {
            scores = new long[Sweep.BLOCK];
        }
        return scores;
    }

    /** Room for as many members as a block has and one more, with anything in it. */
    int[] reached() {
        if (reached.length == 0) {
            reached = new int[Sweep.BLOCK + 1];
        }
        return reached;
    }

    /**
     * A few of them, lent to whoever comes. Nobody waits: where none is left a new one is made, and thrown away when the pool is full. So no more
     * memory stays taken than the pool has places for, however many threads ask.
     */
    static final class Pool {

        private static final int MOST = 4;

        private final AtomicReferenceArray<Scratch> idle =
                new AtomicReferenceArray<>(Math.min(MOST, Runtime.getRuntime().availableProcessors()));

        /** Answers with the help of one. If the answer fails half-way, what was written on is not lent again. */
        <T> T lend(int members, Function<Scratch, T> answer) {
            Scratch scratch = take();
            scratch.first.prepare(members);
            scratch.second.prepare(members);
            scratch.third.prepare(members);
            scratch.fourth.prepare(members);
            T result = answer.apply(scratch);
            giveBack(scratch);
            return result;
        }

        private Scratch take() {
            for (int i = 0; i < idle.length(); i++) {
                Scratch scratch = idle.get(i) == null ? null : idle.getAndSet(i, null);
                if (scratch != null) {
                    return scratch;
                }
            }
            return new Scratch();
        }

        private void giveBack(Scratch scratch) {
            for (int i = 0; i < idle.length(); i++) {
                if (idle.compareAndSet(i, null, scratch)) {
                    return;
                }
            }
        }
    }
}
