package kith.graph;

/**
 * Whom the connections of two members have in common: whether anybody, and how many. Where one row is much longer than the other, each of the shorter is looked
 * up in it, which the hints mostly spare; otherwise both are gone along.
 */
final class Overlap {

    /** With hints, looking up pays from this many times the length on. */
    private static final int HINTED = 4;
    /** Without, it pays later than walking along both rows, step by step, until they meet. */
    private static final int WALKED = 12;
    /** And later still than running through both without comparing. */
    private static final int RUN = 64;

    private final View view;
    private final Hints hints;

    Overlap(View view) {
        this.view = view;
        this.hints = view.base().hints();
    }

    /** Whether two members share a connection. */
    boolean any(int a, int b) {
        if (view.count(a) > view.count(b)) {
            return any(b, a);
        }
        return shorter(view.count(a), b, WALKED) ? anyKnows(a, b) : meet(view.neighbours(a), view.neighbours(b));
    }

    /** The same, where the goal's connections are in a sieve to run through, for asking about many others. */
    boolean any(int member, int goal, Sieve sieve) {
        if (shorter(view.count(goal), member)) {
            return anyKnows(goal, member);
        }
        return shorter(view.count(member), goal) ? anyKnows(member, goal) : sieve.meets(view.neighbours(member));
    }

    /** How many connections two members share. */
    int count(int a, int b, Scratch.Pool pool) {
        if (view.count(a) > view.count(b)) {
            return count(b, a, pool);
        }
        return shorter(view.count(a), b)
                ? countKnowing(a, b)
                : pool.lend(view.members(), scratch -> scratch.first.common(view.neighbours(a), view.neighbours(b)));
    }

    /** Whether so few members are better looked up among those whom somebody knows than these run through. */
    boolean shorter(int few, int many) {
        return shorter(few, many, RUN);
    }

    private boolean shorter(int few, int many, int unhinted) {
        int skew = hints.cover(many) ? HINTED : unhinted;
        return (long) skew * few < view.count(many);
    }

    private boolean anyKnows(int few, int many) {
        Neighbours row = view.neighbours(few);
        return nextKnown(row, row.from(), many) < row.to();
    }

    private int countKnowing(int few, int many) {
        Neighbours row = view.neighbours(few);
        int count = 0;
        for (int i = nextKnown(row, row.from(), many); i < row.to(); i = nextKnown(row, i + 1, many)) {
            count++;
        }
        return count;
    }

    /** Where in a short row, from a place on, the next stands whom somebody knows who knows many; the row's end if there is none. */
    int nextKnown(Neighbours row, int from, int many) {
        Neighbours longer = view.neighbours(many);
        boolean hinted = hints.cover(many);
        int at = from;
        while (at < row.to() && (hinted && hints.ruleOut(many, row.array()[at]) || !longer.contains(row.array()[at]))) {
            at++;
        }
        return at;
    }

    private static boolean meet(Neighbours some, Neighbours others) {
        int i = some.from();
        int j = others.from();
        while (i < some.to() && j < others.to()) {
            int a = some.array()[i];
            int b = others.array()[j];
            if (a == b) {
                return true;
            }
            // Without a branch: which of the two is lower is hard to foresee.
            int step = a < b ? 1 : 0;
            i += step;
            j += 1 - step;
        }
        return false;
    }
}
