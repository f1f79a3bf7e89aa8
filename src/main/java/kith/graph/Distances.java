package kith.graph;

import org.jspecify.annotations.Nullable;

/** How far members are from one another in one state of the graph. */
final class Distances {

    private final View view;
    private final Scratch.Pool pool;

    Distances(View view, Scratch.Pool pool) {
        this.view = view;
        this.pool = pool;
    }

    Degree degree(long a, long b) {
        Degree near = nearness(a, b);
        if (near != null) {
            return near;
        }
        int from = view.index(a);
        int to = view.index(b);
        return from >= 0
                        && to >= 0
                        && view.neighbours(from).size() > 0
                        && view.neighbours(to).size() > 0
                        && connected(from, to)
                ? Degree.FURTHER
                : Degree.NONE;
    }

    /** Self to third; null where they are further from one another or nothing leads from one to the other. */
    @Nullable
    Degree nearness(long a, long b) {
        if (a == b) {
            return Degree.SELF;
        }
        int from = view.index(a);
        int to = view.index(b);
        return from < 0 || to < 0 ? null : nearnessByIndex(from, to);
    }

    /** The same of two who are not the same: first to third, or null. */
    @Nullable
    Degree nearnessByIndex(int from, int to) {
        if (view.count(from) > view.count(to)) {
            return nearnessByIndex(to, from);
        }
        if (view.neighbours(from).contains(to)) {
            return Degree.FIRST;
        }
        Overlap overlap = new Overlap(view);
        if (overlap.any(from, to)) {
            return Degree.SECOND;
        }
        return oneMeets(from, to, overlap) ? Degree.THIRD : null;
    }

    private boolean oneMeets(int from, int to, Overlap overlap) {
        Neighbours near = view.neighbours(from);
        Sieve sieve = new Sieve(view.neighbours(to));
        for (int i = near.from(); i < near.to(); i++) {
            if (overlap.any(near.array()[i], to, sieve)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some way leads from one to the other, who both have connections. */
    private boolean connected(int a, int b) {
        boolean inside = view.base().inLargest(a);
        boolean alike = inside == view.base().inLargest(b);
        if (inside && alike && !view.doubts().split()) {
            return true;
        }
        if (!alike && !view.doubts().joined()) {
            return false;
        }
        return pool.lend(view.members(), scratch -> search(a, b, scratch));
    }

    /** Walks from both ends, always a whole step from the end where fewer wait, until the two meet or one has nobody left. */
    private boolean search(int a, int b, Scratch scratch) {
        Marks here = scratch.first;
        Marks there = scratch.second;
        here.add(a);
        there.add(b);
        int hereDone = 0;
        int thereDone = 0;
        boolean met = false;
        while (!met && hereDone < here.size() && thereDone < there.size()) {
            if (here.size() - hereDone <= there.size() - thereDone) {
                int step = here.size();
                met = step(here, hereDone, there);
                hereDone = step;
            } else {
                int step = there.size();
                met = step(there, thereDone, here);
                thereDone = step;
            }
        }
        here.clear();
        there.clear();
        return met;
    }

    private boolean step(Marks marks, int done, Marks goal) {
        int end = marks.size();
        for (int at = done; at < end; at++) {
            Neighbours next = view.neighbours(marks.get(at));
            for (int i = next.from(); i < next.to(); i++) {
                if (goal.has(next.array()[i])) {
                    return true;
                }
                marks.add(next.array()[i]);
            }
        }
        return false;
    }

    NetworkSize networkSize(long member) {
        int index = view.index(member);
        if (index < 0) {
            return new NetworkSize(0, 0, 0);
        }
        return pool.lend(view.members(), scratch -> {
            Marks seen = scratch.first;
            seen.add(index);
            int zero = widen(seen, 0);
            int first = widen(seen, zero);
            int second = widen(seen, first);
            NetworkSize size = new NetworkSize(first - zero, second - first, seen.size() - second);
            seen.clear();
            return size;
        });
    }

    /** Adds whoever is connected with those from {@code done} on, and says how many there were before. */
    private int widen(Marks seen, int done) {
        int end = seen.size();
        for (int at = done; at < end; at++) {
            seen.addAll(view.neighbours(seen.get(at)));
        }
        return end;
    }
}
