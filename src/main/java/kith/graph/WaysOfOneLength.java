package kith.graph;

import java.util.List;

/** The best ways over as many people: the best over each first person before a second one over the same. Offered one first person at a time. */
final class WaysOfOneLength {

    private final List<Way> shorter;
    private final BestWays leads = new BestWays(Paths.MOST);
    private final BestWays others = new BestWays(Paths.MOST);
    private final BestWays ofOne = new BestWays(Paths.MOST);

    /** Whether a shorter way, or a better one, begins with the same person. */
    private boolean known;

    WaysOfOneLength(List<Way> shorter) {
        this.shorter = shorter;
    }

    /** Goes on to a first person; false where no way over so weak a tie can be among the best. */
    boolean begin(long first, double strength) {
        known = shorter.stream().anyMatch(way -> way.first() == first);
        return wants(strength, Double.POSITIVE_INFINITY);
    }

    /** Once there are enough with different first persons, nothing weaker than those matters any more. */
    boolean wants(double weakest, double total) {
        return ofOne.wants(weakest, total) && (!leads.full() || !known && leads.wants(weakest, total));
    }

    void offer(Way way) {
        ofOne.offer(way);
    }

    void end() {
        for (Way way : ofOne.sorted()) {
            (known ? others : leads).offer(way);
            known = true;
        }
        ofOne.clear();
    }

    /** Those there is still room for, the best first. */
    List<Way> best() {
        int room = Paths.MOST - shorter.size();
        List<Way> disjoint = leads.sorted();
        BestWays best = new BestWays(room);
        disjoint.forEach(best::offer);
        List<Way> rest = others.sorted();
        for (int i = 0; i < Math.min(room - disjoint.size(), rest.size()); i++) {
            best.offer(rest.get(i));
        }
        return best.sorted();
    }
}
