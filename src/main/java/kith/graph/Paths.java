package kith.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the best ways from one member to another with up to three people between them.
 *
 * <p>Only ways without a short cut count: nobody on the way is connected with anybody on it but the one before and the one after, since
 * such a step would be an introduction nobody needs. Fewer people come first; with as many people, ways over different first people come before
 * a second way over the same, and stronger ones before weaker.
 */
final class Paths {

    static final int MOST = 5;

    private final View view;
    private final TieStrength ties;
    private final Scratch scratch;
    private final List<Way> found = new ArrayList<>();

    private int from;
    private int to;

    Paths(View view, TieStrength ties, Scratch scratch) {
        this.view = view;
        this.ties = ties;
        this.scratch = scratch;
    }

    List<Path> between(int a, int b) {
        from = a;
        to = b;
        Neighbours mine = view.neighbours(from);
        Neighbours theirs = view.neighbours(to);
        if (mine.contains(to)) {
            return List.of(way().toPath());
        }
        scratch.first.addAll(mine);
        scratch.second.addAll(theirs);
        overOne(mine, theirs);
        if (found.size() < MOST) {
            overTwo(mine);
        }
        if (found.size() < MOST) {
            overThree(mine, theirs);
        }
        scratch.first.clear();
        scratch.second.clear();
        return found.stream().map(Way::toPath).toList();
    }

    private void overOne(Neighbours mine, Neighbours theirs) {
        BestWays best = new BestWays(MOST);
        for (int mutual : mine.both(theirs)) {
            best.offer(way(mutual));
        }
        found.addAll(best.sorted());
    }

    private void overTwo(Neighbours mine) {
        Level level = new Level();
        for (int i = mine.from(); i < mine.to(); i++) {
            int first = mine.array()[i];
            if (!scratch.second.has(first)) {
                level.begin(first);
                Neighbours next = view.neighbours(first);
                for (int j = next.from(); j < next.to(); j++) {
                    int second = next.array()[j];
                    if (onlyTheirs(second)) {
                        level.offer(way(first, second));
                    }
                }
                level.end();
            }
        }
        found.addAll(level.best());
    }

    private void overThree(Neighbours mine, Neighbours theirs) {
        Marks middle = scratch.third;
        for (int i = theirs.from(); i < theirs.to(); i++) {
            if (onlyTheirs(theirs.array()[i])) {
                middle.addAll(view.neighbours(theirs.array()[i]));
            }
        }
        Level level = new Level();
        for (int i = mine.from(); i < mine.to(); i++) {
            int first = mine.array()[i];
            if (!scratch.second.has(first)) {
                level.begin(first);
                overThreeFrom(first, level);
                level.end();
            }
        }
        found.addAll(level.best());
        middle.clear();
    }

    private void overThreeFrom(int first, Level level) {
        Neighbours next = view.neighbours(first);
        for (int i = next.from(); i < next.to(); i++) {
            int second = next.array()[i];
            if (scratch.third.has(second) && between(second)) {
                Neighbours last = view.neighbours(second);
                for (int j = last.from(); j < last.to(); j++) {
                    int third = last.array()[j];
                    if (onlyTheirs(third) && !next.contains(third)) {
                        level.offer(way(first, second, third));
                    }
                }
            }
        }
    }

    private boolean onlyTheirs(int member) {
        return scratch.second.has(member) && !scratch.first.has(member);
    }

    /** Whether a member is neither an end nor connected with one. */
    private boolean between(int member) {
        return member != from && member != to && !scratch.first.has(member) && !scratch.second.has(member);
    }

    private Way way(int... people) {
        return Way.of(view, ties, from, people, to);
    }

    /** The ways over as many people: the best over each first person, then what is left. */
    private final class Level {

        private final BestWays leads = new BestWays(MOST);
        private final BestWays others = new BestWays(MOST);
        private BestWays ofOne = new BestWays(MOST);
        private boolean known;

        void begin(int first) {
            ofOne = new BestWays(MOST);
            long number = view.number(first);
            known = found.stream().anyMatch(way -> way.first() == number);
        }

        void offer(Way way) {
            ofOne.offer(way);
        }

        void end() {
            for (Way way : ofOne.sorted()) {
                (known ? others : leads).offer(way);
                known = true;
            }
        }

        List<Way> best() {
            int room = MOST - found.size();
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
}
