package kith.graph;

import java.util.Arrays;

/**
 * The members of a snapshot by number and by index, both ways. A member's index is their place in the arrays. Most members stand in the order of their
 * numbers, one run of indices without a gap, so that the number's rank there says the index and nothing need be looked up in memory that is far from the
 * processor. The others have their index noted: the best connected, who come first, and who came later than the rest.
 */
final class MemberIndex {

    /** The index of the run's first member. */
    private final int first;

    private final MemberNumbers run;
    private final MemberNumbers others;
    private final int[] indexOfOther;

    /** By index, the run left out. */
    private final int[] rankOfOther;

    private MemberIndex(int first, MemberNumbers run, MemberNumbers others) {
        this.first = first;
        this.run = run;
        this.others = others;
        this.indexOfOther = new int[others.size()];
        this.rankOfOther = new int[others.size()];
    }

    /** The members with these different numbers, of whom the one with {@code numbers[i]} gets the index {@code i}. */
    static MemberIndex of(long[] numbers) {
        int from = 0;
        int to = 0;
        for (int start = 0, end; start < numbers.length; start = end) {
            end = endOfRun(numbers, start);
            if (end - start > to - from) {
                from = start;
                to = end;
            }
        }
        long[] rest = new long[numbers.length - (to - from)];
        System.arraycopy(numbers, 0, rest, 0, from);
        System.arraycopy(numbers, to, rest, from, numbers.length - to);
        long[] sorted = rest.clone();
        Arrays.sort(sorted);
        MemberNumbers run = MemberNumbers.of(Arrays.copyOfRange(numbers, from, to));
        MemberIndex index = new MemberIndex(from, run, MemberNumbers.of(sorted));
        index.note(rest);
        return index;
    }

    private static int endOfRun(long[] numbers, int start) {
        int end = start + 1;
        while (end < numbers.length && numbers[end - 1] < numbers[end]) {
            end++;
        }
        return end;
    }

    private void note(long[] rest) {
        for (int i = 0; i < rest.length; i++) {
            rankOfOther[i] = others.rank(rest[i]);
            indexOfOther[rankOfOther[i]] = i < first ? i : i + run.size();
        }
    }

    int size() {
        return run.size() + others.size();
    }

    /** The index of a member, negative for one who is not there. */
    int index(long number) {
        int rank = run.rank(number);
        return rank < 0 ? indexOfOther(number) : first + rank;
    }

    private int indexOfOther(long number) {
        int rank = others.rank(number);
        return rank < 0 ? -1 : indexOfOther[rank];
    }

    long number(int index) {
        return inRun(index)
                ? run.number(index - first)
                : others.number(rankOfOther[index < first ? index : index - run.size()]);
    }

    private boolean inRun(int index) {
        return index >= first && index - first < run.size();
    }

    /** Whether the first has the lower number, which is mostly known without the numbers. */
    boolean before(int a, int b) {
        return inRun(a) && inRun(b) ? a < b : number(a) < number(b);
    }

    /** The number of each member, by index. */
    long[] numbers() {
        long[] numbers = new long[size()];
        long[] sorted = others.toArray();
        for (int rank = 0; rank < sorted.length; rank++) {
            numbers[indexOfOther[rank]] = sorted[rank];
        }
        System.arraycopy(run.toArray(), 0, numbers, first, run.size());
        return numbers;
    }
}
