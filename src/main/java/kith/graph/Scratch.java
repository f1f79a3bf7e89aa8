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

    private long[] scores = {};
    private int[] list = {};

    /** One number for each member, all 0. */
    long[] scores(int members) {
        if (scores.length < members) {
            scores = new long[members];
        }
        return scores;
    }

    /** Room for as many members, the first {@code kept} as they were. */
    int[] list(int members, int kept) {
        if (list.length < members) {
            int[] larger = new int[Math.max(members, list.length * 2)];
            System.arraycopy(list, 0, larger, 0, kept);
            list = larger;
        }
        return list;
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
