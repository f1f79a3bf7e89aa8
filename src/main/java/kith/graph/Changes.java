package kith.graph;

import java.util.stream.IntStream;

/**
 * Makes the next state of the graph from one state. What changes nothing gives the same state back. Only one chain of states may be made from a
 * snapshot, since states of one chain share what they do not change.
 */
final class Changes {

    private final Scratch.Pool pool;

    Changes(Scratch.Pool pool) {
        this.pool = pool;
    }

    View connect(View view, long a, long b) {
        if (a == b) {
            return view;
        }
        View known = known(known(view, a), b);
        int from = known.index(a);
        int to = known.index(b);
        if (known.hidden(from) || known.hidden(to)) {
            View kept = keep(known, from, to);
            return keep(kept, to, from);
        }
        return known.neighbours(from).contains(to) ? view : join(known, from, to);
    }

    View disconnect(View view, long a, long b) {
        int from = view.index(a);
        int to = view.index(b);
        if (from < 0 || to < 0 || from == to) {
            return view;
        }
        if (view.hidden(from) || view.hidden(to)) {
            View kept = letGo(view, from, to);
            return letGo(kept, to, from);
        }
        return view.neighbours(from).contains(to) ? part(view, from, to) : view;
    }

    View hide(View view, long member) {
        View known = known(view, member);
        int index = known.index(member);
        if (known.hidden(index)) {
            return view;
        }
        Neighbours shown = known.neighbours(index);
        View next = known;
        for (int i = shown.from(); i < shown.to(); i++) {
            next = part(next, index, shown.array()[i]);
        }
        return next.withWithheld(index, SortedInts.merge(shown, hiddenNeighbours(known, index)));
    }

    /** The hidden members who keep a connection with this one. From now on both sides keep it. */
    private static Neighbours hiddenNeighbours(View view, int index) {
        IntStream.Builder found = IntStream.builder();
        view.withheld().forEach((kept, hidden) -> {
            if (SortedInts.contains(kept, index)) {
                found.add(hidden);
            }
        });
        return range(found.build().toArray());
    }

    View show(View view, long member) {
        int index = view.index(member);
        int[] kept = index < 0 ? null : view.withheld().get(index);
        if (kept == null) {
            return view;
        }
        View next = view.withWithheld(index, null);
        for (int other : kept) {
            if (!next.hidden(other)) {
                next = join(next, index, other);
            }
        }
        return next;
    }

    private static View known(View view, long number) {
        return view.index(number) < 0 ? view.withMember(number) : view;
    }

    private static View keep(View view, int hidden, int other) {
        int[] kept = view.withheld().get(hidden);
        return kept == null || SortedInts.contains(kept, other)
                ? view
                : view.withWithheld(hidden, SortedInts.with(range(kept), other));
    }

    private static View letGo(View view, int hidden, int other) {
        int[] kept = view.withheld().get(hidden);
        return kept == null || !SortedInts.contains(kept, other)
                ? view
                : view.withWithheld(hidden, SortedInts.without(range(kept), other));
    }

    private static Neighbours range(int[] whole) {
        return new Neighbours(whole, 0, whole.length);
    }

    private static View join(View view, int a, int b) {
        Neighbours left = view.neighbours(a);
        Neighbours right = view.neighbours(b);
        boolean aInside = view.base().inLargest(a);
        boolean bInside = view.base().inLargest(b);
        boolean joined = view.doubts().joined() || aInside != bInside;
        // A member of the largest part who had lost every connection may now hang on to something else.
        boolean split = view.doubts().split()
                || aInside && left.size() == 0 && !(bInside && right.size() > 0)
                || bInside && right.size() == 0 && !(aInside && left.size() > 0);
        return view.withConnection(a, b, 1).withConnection(b, a, 0).withDoubts(joined, split);
    }

    private View part(View view, int a, int b) {
        View parted = view.withNeighbours(a, SortedInts.without(view.neighbours(a), b), -1)
                .withNeighbours(b, SortedInts.without(view.neighbours(b), a), 0);
        // Once joined, the way between two of the largest part may lead over others.
        boolean matters = view.doubts().joined()
                || view.base().inLargest(a) && view.base().inLargest(b);
        boolean mayFallApart = matters
                && !view.doubts().split()
                && parted.neighbours(a).size() > 0
                && parted.neighbours(b).size() > 0
                && new Distances(parted, pool).nearnessByIndex(a, b) == null;
        return mayFallApart ? parted.withDoubts(view.doubts().joined(), true) : parted;
    }
}
