package kith.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private final int from;
    private final int to;
    private final long fromNumber;
    private final long toNumber;

    /** The connections of the goal that are not one's own: who may be last on a way over several people. */
    private Neighbours onlyTheirs = new Neighbours(SortedInts.NONE, 0, 0);

    private final List<Way> found = new ArrayList<>();
    private final Map<Integer, Last> lasts = new HashMap<>();
    private final Map<Integer, Middle> middles = new HashMap<>();

    /** Somebody who knows the goal, and how well. */
    private record Last(int index, long number, double strength) {}

    /** Somebody who knows those who know the goal, and how well each. */
    private record Middle(long number, List<Last> lasts, List<Double> strengths) {

        void add(Last last, TieStrength ties) {
            lasts.add(last);
            strengths.add(ties.strength(number, last.number));
        }
    }

    Paths(View view, int from, int to, TieStrength ties, Scratch scratch) {
        this.view = view;
        this.from = from;
        this.to = to;
        this.fromNumber = view.number(from);
        this.toNumber = view.number(to);
        this.ties = ties;
        this.scratch = scratch;
    }

    List<Path> best() {
        Neighbours mine = view.neighbours(from);
        Neighbours theirs = view.neighbours(to);
        if (mine.contains(to)) {
            double strength = ties.strength(fromNumber, toNumber);
            return List.of(new Path(List.of(fromNumber, toNumber), strength, strength));
        }
        scratch.first.addAll(mine);
        scratch.second.addAll(theirs);
        onlyTheirs = theirs.without(scratch.first);
        overOne(mine, theirs);
        if (found.size() < MOST) {
            overTwo(mine);
        }
        if (found.size() < MOST) {
            overThree(mine);
        }
        scratch.first.clear();
        scratch.second.clear();
        return found.stream().map(way -> way.between(fromNumber, toNumber)).toList();
    }

    private void overOne(Neighbours mine, Neighbours theirs) {
        BestWays best = new BestWays(MOST);
        for (int mutual : mine.both(theirs)) {
            long number = view.number(mutual);
            double strength = ties.strength(fromNumber, number);
            Last last = last(mutual);
            offer(best, strength, last, number);
        }
        found.addAll(best.sorted());
    }

    private static void offer(BestWays best, double strength, Last last, long number) {
        double weakest = Math.min(strength, last.strength);
        double total = strength + last.strength;
        if (best.wants(weakest, total)) {
            best.offer(new Way(new long[] {number}, weakest, total));
        }
    }

    private void overTwo(Neighbours mine) {
        WaysOfOneLength ways = new WaysOfOneLength(found);
        for (int i = mine.from(); i < mine.to(); i++) {
            int first = mine.array()[i];
            if (!scratch.second.has(first)) {
                overTwoFrom(first, ways);
            }
        }
        found.addAll(ways.best());
    }

    private void overTwoFrom(int first, WaysOfOneLength ways) {
        long firstNumber = view.number(first);
        double toFirst = ties.strength(fromNumber, firstNumber);
        if (!ways.begin(firstNumber, toFirst)) {
            return;
        }
        for (int second : onlyTheirs.both(view.neighbours(first))) {
            Last last = last(second);
            double toSecond = ties.strength(firstNumber, last.number);
            double weakest = Math.min(Math.min(toFirst, toSecond), last.strength);
            double total = toFirst + toSecond + last.strength;
            if (ways.wants(weakest, total)) {
                ways.offer(new Way(new long[] {firstNumber, last.number}, weakest, total));
            }
        }
        ways.end();
    }

    private void overThree(Neighbours mine) {
        Neighbours onlyMine = mine.without(scratch.second);
        for (int i = onlyMine.from(); i < onlyMine.to(); i++) {
            scratch.third.addAll(view.neighbours(onlyMine.array()[i]));
        }
        for (int i = onlyTheirs.from(); i < onlyTheirs.to(); i++) {
            meet(onlyTheirs.array()[i]);
        }
        WaysOfOneLength ways = new WaysOfOneLength(found);
        for (int i = onlyMine.from(); i < onlyMine.to(); i++) {
            overThreeFrom(onlyMine.array()[i], ways);
        }
        found.addAll(ways.best());
        scratch.third.clear();
        scratch.fourth.clear();
    }

    /** Notes whom of those known to one's connections a connection of the goal knows too. */
    private void meet(int third) {
        Neighbours before = view.neighbours(third);
        for (int i = before.from(); i < before.to(); i++) {
            int second = before.array()[i];
            if (scratch.third.has(second) && between(second)) {
                scratch.fourth.add(second);
                middles.computeIfAbsent(
                                second, key -> new Middle(view.number(key), new ArrayList<>(), new ArrayList<>()))
                        .add(last(third), ties);
            }
        }
    }

    private void overThreeFrom(int first, WaysOfOneLength ways) {
        long firstNumber = view.number(first);
        double toFirst = ties.strength(fromNumber, firstNumber);
        if (!ways.begin(firstNumber, toFirst)) {
            return;
        }
        Neighbours next = view.neighbours(first);
        for (int i = next.from(); i < next.to(); i++) {
            Middle middle = scratch.fourth.has(next.array()[i]) ? middles.get(next.array()[i]) : null;
            if (middle != null) {
                double toSecond = ties.strength(firstNumber, middle.number);
                overThree(next, ways, firstNumber, toFirst, toSecond, middle);
            }
        }
        ways.end();
    }

    private static void overThree(
            Neighbours ofFirst, WaysOfOneLength ways, long first, double toFirst, double toSecond, Middle middle) {
        for (int i = 0; i < middle.lasts.size(); i++) {
            Last last = middle.lasts.get(i);
            double toThird = middle.strengths.get(i);
            double weakest = Math.min(Math.min(toFirst, toSecond), Math.min(toThird, last.strength));
            double total = toFirst + toSecond + toThird + last.strength;
            if (ways.wants(weakest, total) && !ofFirst.contains(last.index)) {
                ways.offer(new Way(new long[] {first, middle.number, last.number}, weakest, total));
            }
        }
    }

    private Last last(int index) {
        return lasts.computeIfAbsent(index, key -> {
            long number = view.number(key);
            return new Last(key, number, ties.strength(number, toNumber));
        });
    }

    /** Whether a member is neither an end nor connected with one. */
    private boolean between(int member) {
        return member != from && member != to && !scratch.first.has(member) && !scratch.second.has(member);
    }
}
