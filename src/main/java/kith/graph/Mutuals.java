package kith.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The mutual connections of two members in one state of the graph. */
final class Mutuals {

    private final View view;

    Mutuals(View view) {
        this.view = view;
    }

    int count(long a, long b) {
        int from = view.index(a);
        int to = view.index(b);
        return from < 0 || to < 0 || from == to ? 0 : view.neighbours(from).common(view.neighbours(to));
    }

    /** A page of them, the most relevant first. */
    List<Long> page(long a, long b, int offset, int limit) {
        int from = view.index(a);
        int to = view.index(b);
        return from < 0 || to < 0 || from == to
                ? List.of()
                : page(view.neighbours(from).both(view.neighbours(to)), offset, limit);
    }

    /**
     * Those with the fewest connections first, since to share one of few says more than to share one of thousands; of equal ones, the lower number
     * first.
     */
    List<Long> page(int[] mutual, int offset, int limit) {
        long[] numbers = new long[mutual.length];
        for (int i = 0; i < mutual.length; i++) {
            numbers[i] = view.number(mutual[i]);
        }
        Arrays.sort(numbers);
        long[] order = new long[mutual.length];
        for (int i = 0; i < mutual.length; i++) {
            order[i] = (long) view.neighbours(view.index(numbers[i])).size() << 32 | i;
        }
        Arrays.sort(order);
        List<Long> page = new ArrayList<>();
        for (int i = offset; i < order.length && page.size() < limit; i++) {
            page.add(numbers[(int) order[i]]);
        }
        return page;
    }
}
