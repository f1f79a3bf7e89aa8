package kith.graph;

import java.util.List;
import java.util.TreeSet;

/** The few best of many ways. */
final class BestWays {

    private final int limit;
    private final TreeSet<Way> best = new TreeSet<>();

    BestWays(int limit) {
        this.limit = limit;
    }

    void offer(Way way) {
        if (best.size() < limit) {
            best.add(way);
        } else if (limit > 0 && way.compareTo(best.last()) < 0) {
            best.pollLast();
            best.add(way);
        }
    }

    List<Way> sorted() {
        return List.copyOf(best);
    }
}
