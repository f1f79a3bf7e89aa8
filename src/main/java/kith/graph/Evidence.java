package kith.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Says through whom the members that are to be suggested are known. It goes once more through the connections of one's connections, which have just been
 * read and are still near, the most relevant first, rather than through those of each suggested member, who often has thousands.
 */
final class Evidence {

    private final View view;
    private final int member;
    private final int[] suggested;
    private final long[] scores;

    /** The suggested members by index, and where each stands among the suggestions. */
    private final int[] sorted;

    private final int[] places;
    private final List<List<Long>> mutual = new ArrayList<>();

    /** Takes the best out of their heap. */
    Evidence(View view, int member, BestOf best) {
        this.view = view;
        this.member = member;
        this.suggested = new int[best.size()];
        this.scores = new long[suggested.length];
        while (best.size() > 0) {
            int place = best.size() - 1;
            scores[place] = best.worstScore();
            suggested[place] = best.takeWorst();
        }
        this.sorted = suggested.clone();
        Arrays.sort(sorted);
        this.places = new int[sorted.length];
        for (int place = 0; place < suggested.length; place++) {
            places[Arrays.binarySearch(sorted, suggested[place])] = place;
            mutual.add(new ArrayList<>());
        }
    }

    List<Suggestion> suggestions() {
        if (suggested.length > 0) {
            collect();
        }
        List<Suggestion> suggestions = new ArrayList<>();
        for (int place = 0; place < suggested.length; place++) {
            double score = scores[place] / Suggestions.ONE;
            suggestions.add(new Suggestion(view.number(suggested[place]), score, mutual.get(place)));
        }
        return suggestions;
    }

    private void collect() {
        Neighbours goal = new Neighbours(sorted, 0, sorted.length);
        Sieve sieve = new Sieve(goal);
        Overlap overlap = new Overlap(view);
        for (long number : new Mutuals(view).byRelevance(view.neighbours(member).toArray())) {
            int between = view.index(number);
            Neighbours theirs = view.neighbours(between);
            if (overlap.shorter(goal.size(), between)) {
                for (int i = overlap.nextKnown(goal, 0, between);
                        i < goal.to();
                        i = overlap.nextKnown(goal, i + 1, between)) {
                    note(goal.array()[i], number);
                }
            } else {
                for (int i = sieve.next(theirs.array(), theirs.from(), theirs.to()); i < theirs.to(); ) {
                    note(theirs.array()[i], number);
                    i = sieve.next(theirs.array(), i + 1, theirs.to());
                }
            }
        }
    }

    private void note(int other, long number) {
        int at = Arrays.binarySearch(sorted, other);
        if (at >= 0) {
            mutual.get(places[at]).add(number);
        }
    }
}
