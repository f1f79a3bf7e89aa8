package kith.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Ranks friends of friends by Adamic-Adar: each mutual connection counts one over the logarithm of how many connections it has.
 *
 * <p>Scores are kept as whole numbers of 2<sup>-32</sup>, so that a sum is the same in whatever order it was added up, and equal evidence is an equal score.
 */
final class Suggestions {

    private static final double ONE = 1L << 32;

    private final View view;
    private final Scratch scratch;
    private final long[] scores;

    Suggestions(View view, Scratch scratch) {
        this.view = view;
        this.scratch = scratch;
        this.scores = scratch.scores(view.members());
    }

    List<Suggestion> of(int member, int limit, Collection<Long> excluded, Map<Long, Double> boosts) {
        int reached = addUp(member);
        leaveOut(member, excluded);
        raise(boosts);
        List<Suggestion> best = describe(member, best(reached, limit));
        forget(reached);
        return best;
    }

    /** Adds every mutual connection's weight to everybody it is connected with, and says how many were reached. */
    private int addUp(int member) {
        Neighbours mine = view.neighbours(member);
        int reached = 0;
        for (int i = mine.from(); i < mine.to(); i++) {
            Neighbours theirs = view.neighbours(mine.array()[i]);
            if (theirs.size() > 1) {
                reached = addUp(theirs, Math.round(ONE / Math.log(theirs.size())), reached);
            }
        }
        return reached;
    }

    private int addUp(Neighbours theirs, long weight, int reached) {
        int[] array = theirs.array();
        int end = theirs.to();
        int[] list = scratch.list(reached + theirs.size(), reached);
        int next = reached;
        for (int i = theirs.from(); i < end; i++) {
            int other = array[i];
            long score = scores[other];
            list[next] = other;
            // Without a branch: whether somebody is met for the first time is hard to foresee.
            next += score == 0 ? 1 : 0;
            scores[other] = score + weight;
        }
        return next;
    }

    private void leaveOut(int member, Collection<Long> excluded) {
        scores[member] = 0;
        Neighbours mine = view.neighbours(member);
        for (int i = mine.from(); i < mine.to(); i++) {
            scores[mine.array()[i]] = 0;
        }
        for (long number : excluded) {
            int index = view.index(number);
            if (index >= 0) {
                scores[index] = 0;
            }
        }
    }

    private void raise(Map<Long, Double> boosts) {
        boosts.forEach((number, boost) -> {
            int index = view.index(number);
            if (index >= 0 && scores[index] > 0) {
                scores[index] += Math.round(boost * ONE);
            }
        });
    }

    private int[] best(int reached, int limit) {
        BestOf best = new BestOf(view, scores, Math.min(limit, reached));
        int[] list = scratch.list(reached, reached);
        for (int i = 0; i < reached; i++) {
            best.offer(list[i]);
        }
        return best.descending();
    }

    private List<Suggestion> describe(int member, int[] best) {
        Mutuals mutuals = new Mutuals(view);
        List<Suggestion> described = new ArrayList<>();
        for (int other : best) {
            int[] mutual = view.neighbours(member).both(view.neighbours(other));
            List<Long> evidence = mutuals.page(mutual, 0, mutual.length);
            described.add(new Suggestion(view.number(other), scores[other] / ONE, evidence));
        }
        return described;
    }

    private void forget(int reached) {
        int[] list = scratch.list(reached, reached);
        for (int i = 0; i < reached; i++) {
            scores[list[i]] = 0;
        }
    }
}
