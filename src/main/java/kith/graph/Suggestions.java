package kith.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Ranks friends of friends by Adamic-Adar: each mutual connection counts one over the logarithm of how many connections it has.
 *
 * <p>Scores are kept as whole numbers of 2<sup>-32</sup>, so that a sum is the same in whatever order it was added up, and equal evidence is an equal score.
 */
final class Suggestions {

    static final double ONE = 1L << 32;

    private final View view;
    private final int member;
    private final Scratch scratch;
    private final int[] leftOut;
    private final List<Boost> boosts;

    private record Boost(int index, long score) {}

    Suggestions(View view, int member, Scratch scratch, Collection<Long> excluded, Map<Long, Double> boosts) {
        this.view = view;
        this.member = member;
        this.scratch = scratch;
        this.leftOut = leftOut(excluded);
        this.boosts = boosts(boosts);
    }

    /** Oneself, one's connections and whom the caller excludes, sorted. */
    private int[] leftOut(Collection<Long> excluded) {
        Neighbours mine = view.neighbours(member);
        int[] all = Arrays.copyOf(mine.toArray(), mine.size() + 1 + excluded.size());
        int end = mine.size();
        all[end++] = member;
        for (long number : excluded) {
            int index = view.index(number);
            if (index >= 0) {
                all[end++] = index;
            }
        }
        int[] known = Arrays.copyOf(all, end);
        Arrays.sort(known);
        return known;
    }

    private List<Boost> boosts(Map<Long, Double> given) {
        List<Boost> known = new ArrayList<>();
        given.forEach((number, boost) -> {
            int index = view.index(number);
            if (index >= 0) {
                known.add(new Boost(index, Math.round(boost * ONE)));
            }
        });
        known.sort(Comparator.comparingInt(Boost::index));
        return known;
    }

    List<Suggestion> best(int limit) {
        BestOf best = new BestOf(view, Math.min(limit, view.members()));
        Sweep sweep = new Sweep(view, view.neighbours(member), scratch);
        int boost = 0;
        int out = 0;
        while (sweep.next()) {
            boost = raise(boost, sweep);
            out = leaveOut(out, sweep);
            sweep.offerTo(best);
        }
        return new Evidence(view, member, best).suggestions();
    }

    private int raise(int from, Sweep sweep) {
        int at = from;
        while (at < boosts.size() && boosts.get(at).index < sweep.end()) {
            sweep.raise(boosts.get(at).index, boosts.get(at).score);
            at++;
        }
        return at;
    }

    private int leaveOut(int from, Sweep sweep) {
        int at = from;
        while (at < leftOut.length && leftOut[at] < sweep.end()) {
            sweep.leaveOut(leftOut[at]);
            at++;
        }
        return at;
    }
}
