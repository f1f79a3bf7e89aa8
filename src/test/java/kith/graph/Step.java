package kith.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** One change to a graph, by small members that are spread over numbers when it is made. */
record Step(Kind kind, int a, int b) {

    enum Kind {
        CONNECT,
        DISCONNECT,
        HIDE,
        SHOW,
        /** Lets a waiting merge run. */
        MERGE
    }

    /** Where the merges of a writer wait until a step lets them run. */
    static final class Waiting implements Executor {

        private final Deque<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        void run() {
            while (!tasks.isEmpty()) {
                tasks.remove().run();
            }
        }
    }

    /** How members become numbers: close together from 1, with gaps, and far apart with negative ones among them. */
    static final List<Long> STRIDES = List.of(1L, 7L, 0x1234_5678_9ABC_DEF1L);

    static long number(int member, long stride) {
        return (member + 1) * stride;
    }

    /** Changes among a few members, most of them connections. */
    static Arbitrary<List<Step>> steps(int members, int most) {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(12, Kind.CONNECT),
                Tuple.of(5, Kind.DISCONNECT),
                Tuple.of(1, Kind.HIDE),
                Tuple.of(1, Kind.SHOW),
                Tuple.of(1, Kind.MERGE));
        Arbitrary<Integer> member = Arbitraries.integers().between(0, members - 1);
        return Combinators.combine(kinds, member, member).as(Step::new).list().ofMaxSize(most);
    }

    boolean apply(GraphWriter writer, long stride) {
        long left = number(a, stride);
        long right = number(b, stride);
        return switch (kind) {
            case CONNECT -> writer.connect(left, right);
            case DISCONNECT -> writer.disconnect(left, right);
            case HIDE -> writer.hide(left);
            case SHOW -> writer.show(left);
            case MERGE -> false;
        };
    }

    boolean apply(PlainGraph plain, long stride) {
        long left = number(a, stride);
        long right = number(b, stride);
        return switch (kind) {
            case CONNECT -> plain.connect(left, right);
            case DISCONNECT -> plain.disconnect(left, right);
            case HIDE -> plain.hide(left);
            case SHOW -> plain.show(left);
            case MERGE -> false;
        };
    }
}
