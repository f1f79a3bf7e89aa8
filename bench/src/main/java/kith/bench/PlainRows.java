package kith.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import kith.graph.Degree;

/** The peer that pays for nothing: a sorted array for each member, who has no number but their place, and no change, hiding, file or evidence. */
final class PlainRows implements Engine {

    final int[][] rows;
    private final double[] scores;
    private final int[] reached;

    /** @param pairs one member in each half, each connection once */
    PlainRows(int members, long[] pairs) {
        int[] sizes = new int[members];
        for (long pair : pairs) {
            sizes[(int) (pair >>> 32)]++;
            sizes[(int) pair]++;
        }
        rows = new int[members][];
        Arrays.setAll(rows, i -> new int[sizes[i]]);
        for (long pair : pairs) {
            int a = (int) (pair >>> 32);
            int b = (int) pair;
            rows[a][--sizes[a]] = b;
            rows[b][--sizes[b]] = a;
        }
        for (int[] row : rows) {
            Arrays.sort(row);
        }
        scores = new double[members];
        reached = new int[members + 1];
    }

    /** The degree up to the third; whatever is further is not told from none. */
    @Override
    public Degree degree(int a, int b) {
        if (a == b) {
            return Degree.SELF;
        }
        int[] near = rows[a].length <= rows[b].length ? rows[a] : rows[b];
        int[] far = near == rows[a] ? rows[b] : rows[a];
        if (Arrays.binarySearch(near, near == rows[a] ? b : a) >= 0) {
            return Degree.FIRST;
        }
        if (common(near, far, 1) > 0) {
            return Degree.SECOND;
        }
        for (int between : near) {
            if (common(rows[between], far, 1) > 0) {
                return Degree.THIRD;
            }
        }
        return Degree.FURTHER;
    }

    @Override
    public int mutualCount(int a, int b) {
        return common(rows[a], rows[b], Integer.MAX_VALUE);
    }

    private static int common(int[] some, int[] others, int enough) {
        int[] few = some.length <= others.length ? some : others;
        int[] many = few == some ? others : some;
        return many.length > 16 * few.length ? commonSkewed(few, many, enough) : commonAlike(few, many, enough);
    }

    private static int commonSkewed(int[] few, int[] many, int enough) {
        int count = 0;
        for (int i = 0; i < few.length && count < enough; i++) {
            count += Arrays.binarySearch(many, few[i]) >= 0 ? 1 : 0;
        }
        return count;
    }

    private static int commonAlike(int[] few, int[] many, int enough) {
        int count = 0;
        for (int i = 0, j = 0; i < few.length && j < many.length && count < enough; ) {
            if (few[i] == many[j]) {
                count++;
                i++;
                j++;
            } else if (few[i] < many[j]) {
                i++;
            } else {
                j++;
            }
        }
        return count;
    }

    private record Scored(int member, double score) {}

    /** The members of the highest Adamic-Adar scores, in no order; equal scores as they come. */
    List<Integer> suggestions(int member, int limit) {
        int count = 0;
        for (int mutual : rows[member]) {
            double weight = 1 / Math.log(rows[mutual].length);
            for (int other : rows[mutual]) {
                if (scores[other] == 0) {
                    reached[count++] = other;
                }
                scores[other] += weight;
            }
        }
        scores[member] = 0;
        for (int connected : rows[member]) {
            scores[connected] = 0;
        }
        PriorityQueue<Scored> best = new PriorityQueue<>((a, b) -> Double.compare(a.score, b.score));
        for (int i = 0; i < count; i++) {
            double score = scores[reached[i]];
            scores[reached[i]] = 0;
            if (score > 0 && (best.size() < limit || score > best.element().score)) {
                best.add(new Scored(reached[i], score));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        List<Integer> members = new ArrayList<>();
        best.forEach(scored -> members.add(scored.member));
        return members;
    }

    /** How many connections the connections of a member have: what suggesting somebody to them has to look at. */
    long secondDegreeEdges(int member) {
        long edges = 0;
        for (int mutual : rows[member]) {
            edges += rows[mutual].length;
        }
        return edges;
    }
}
