package kith.graph;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes what a loader was given as a snapshot. The members with the most connections get the lowest indices: two who share anybody most often share one
 * of those, and two sorted rows that begin with them are then soon found to meet.
 */
final class Rows {

    /** One in so many members stands by how well they are connected: for the others, the order of their numbers is worth more. */
    private static final int HUBS = 64;

    private final GraphLoader given;
    private final int size;
    private final int[] degrees;
    private final Map<Integer, SortedSet<Integer>> withheld = new TreeMap<>();

    Rows(GraphLoader given) {
        this.given = given;
        this.size = given.size();
        this.degrees = new int[size];
    }

    View view(long position) {
        count();
        long[] numbers = new long[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = given.members().number(i);
        }
        Arrays.sort(numbers);
        MemberIndex members = MemberIndex.of(byIndex(numbers));
        int[] place = new int[size];
        for (int i = 0; i < size; i++) {
            place[i] = members.index(given.members().number(i));
        }
        int[] offsets = offsets(place);
        int[] targets = sortedAndDifferent(offsets, fill(offsets, place));
        return View.of(new Snapshot(members, offsets, targets), withheldTree(place), position);
    }

    private void count() {
        for (int i = 0; i < given.chunks(); i++) {
            long[] pairs = given.chunk(i);
            for (int j = 0; j < given.filled(i); j++) {
                int a = (int) (pairs[j] >>> 32);
                int b = (int) pairs[j];
                if (!given.isHidden(a) && !given.isHidden(b)) {
                    degrees[a]++;
                    degrees[b]++;
                }
            }
        }
    }

    /** The most connected first, then the others in the order of their numbers. */
    private long[] byIndex(long[] numbers) {
        int[] places = byDegree(numbers);
        long[] byIndex = new long[size];
        int first = size / HUBS;
        int next = first;
        for (int rank = 0; rank < size; rank++) {
            byIndex[places[rank] < first ? places[rank] : next++] = numbers[rank];
        }
        return byIndex;
    }

    /** The place of each, the most connected first, of equally many the lower number: a counting sort by degree, done from the highest rank down. */
    private int[] byDegree(long[] numbers) {
        int most = Arrays.stream(degrees).max().orElse(0);
        int[] ends = new int[most + 1];
        for (int degree : degrees) {
            ends[degree]++;
        }
        for (int degree = most - 1; degree >= 0; degree--) {
            ends[degree] += ends[degree + 1];
        }
        int[] places = new int[size];
        for (int rank = size - 1; rank >= 0; rank--) {
            places[rank] = --ends[degrees[given.members().index(numbers[rank])]];
        }
        return places;
    }

    private int[] offsets(int[] place) {
        int[] offsets = new int[size + 1];
        for (int i = 0; i < size; i++) {
            offsets[place[i] + 1] = degrees[i];
        }
        long total = 0;
        for (int i = 1; i <= size; i++) {
            total += offsets[i];
            offsets[i] = Limits.directed(total);
        }
        return offsets;
    }

    private int[] fill(int[] offsets, int[] place) {
        int[] targets = new int[offsets[size]];
        int[] next = offsets.clone();
        for (int i = 0; i < given.chunks(); i++) {
            long[] pairs = given.chunk(i);
            int filled = given.filled(i);
            for (int j = 0; j < filled; j++) {
                int a = (int) (pairs[j] >>> 32);
                int b = (int) pairs[j];
                if (given.isHidden(a) || given.isHidden(b)) {
                    withhold(a, place[a], place[b]);
                    withhold(b, place[b], place[a]);
                } else {
                    targets[next[place[a]]++] = place[b];
                    targets[next[place[b]]++] = place[a];
                }
            }
            given.drop(i);
        }
        return targets;
    }

    private void withhold(int member, int hidden, int other) {
        if (given.isHidden(member)) {
            withheld.computeIfAbsent(hidden, key -> new TreeSet<>()).add(other);
        }
    }

    /** Sorts each row and closes the gaps of what was given twice, in place; mends the offsets. */
    private int[] sortedAndDifferent(int[] offsets, int[] targets) {
        int end = 0;
        int from = 0;
        for (int i = 0; i < size; i++) {
            int to = offsets[i + 1];
            Arrays.sort(targets, from, to);
            for (int j = from; j < to; j++) {
                if (j == from || targets[j] != targets[j - 1]) {
                    targets[end++] = targets[j];
                }
            }
            from = to;
            offsets[i + 1] = end;
        }
        return end == targets.length ? targets : Arrays.copyOf(targets, end);
    }

    private IntTree<int[]> withheldTree(int[] place) {
        IntTree<int[]> tree = IntTree.empty();
        for (int i = given.hidden().nextSetBit(0); i >= 0; i = given.hidden().nextSetBit(i + 1)) {
            tree = tree.with(place[i], SortedInts.NONE);
        }
        for (var kept : withheld.entrySet()) {
            int[] others = kept.getValue().stream().mapToInt(Integer::intValue).toArray();
            tree = tree.with(kept.getKey(), others);
        }
        return tree;
    }
}
