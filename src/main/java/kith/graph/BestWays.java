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

    /** Whether a way as strong as that may get in. */
    boolean wants(double weakest, double total) {
        return !full()
                || Way.compare(
                                weakest,
                                total,
                                best.last().weakest(),
                                best.last().total())
                        >= 0;
    }

    void offer(Way way) {
        if (!full()) {
            best.add(way);
        } else if (limit > 0 && way.compareTo(best.last()) < 0) {
            best.pollLast();
            best.add(way);
        }
    }

    boolean full() {
        return best.size() >= limit;
    }

    List<Way> sorted() {
        return List.copyOf(best);
    }

    void clear() {
        best.clear();
    }
}
