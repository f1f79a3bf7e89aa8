package kith.graph;

import java.util.Arrays;
import java.util.List;

/** The mutual connections of two members in one state of the graph. */
final class Mutuals {

    private final View view;

    Mutuals(View view) {
        this.view = view;
    }

    int count(long a, long b, Scratch.Pool pool) {
        int from = view.index(a);
        int to = view.index(b);
        return from < 0 || to < 0 || from == to ? 0 : new Overlap(view).count(from, to, pool);
    }

    /** A page of them, the most relevant first. */
    List<Long> page(long a, long b, int offset, int limit) {
        int from = view.index(a);
        int to = view.index(b);
        return from < 0 || to < 0 || from == to
                ? List.of()
                : page(byRelevance(view.neighbours(from).both(view.neighbours(to))), offset, limit);
    }

    private static List<Long> page(long[] numbers, int offset, int limit) {
        return Arrays.stream(numbers).skip(offset).limit(limit).boxed().toList();
    }

    /**
     * The numbers of members, those with the fewest connections first, since to share one of few says more than to share one of thousands; of equal ones, the
     * lower number first.
     */
    long[] byRelevance(int[] members) {
        long[] numbers = new long[members.length];
        for (int i = 0; i < members.length; i++) {
            numbers[i] = view.number(members[i]);
        }
        Arrays.sort(numbers);
        long[] order = new long[members.length];
        for (int i = 0; i < members.length; i++) {
            order[i] = (long) view.neighbours(view.index(numbers[i])).size() << 32 | i;
        }
        Arrays.sort(order);
        for (int i = 0; i < order.length; i++) {
            order[i] = numbers[(int) order[i]];
        }
        return order;
    }
}
