package kith.graph;

/**
 * The members of a snapshot by number and by index, both ways. A member's index is their place in the arrays; it does not follow the number, so
 * that the best connected come first and a member who comes later gets the next one.
 */
final class MemberIndex {

    private final MemberNumbers numbers;
    private final int[] indexOfRank;
    private final int[] rankOfIndex;

    /** The member with the number of rank {@code r} gets the index {@code indexOfRank[r]}. */
    MemberIndex(MemberNumbers numbers, int[] indexOfRank) {
        this.numbers = numbers;
        this.indexOfRank = indexOfRank;
        this.rankOfIndex = new int[indexOfRank.length];
        for (int rank = 0; rank < indexOfRank.length; rank++) {
            rankOfIndex[indexOfRank[rank]] = rank;
        }
    }

    int size() {
        return indexOfRank.length;
    }

    /** The index of a member, negative for one who is not there. */
    int index(long number) {
        int rank = numbers.rank(number);
        return rank < 0 ? -1 : indexOfRank[rank];
    }

    long number(int index) {
        return numbers.number(rankOfIndex[index]);
    }

    /** Whether the first has the lower number, which is known without the numbers. */
    boolean before(int a, int b) {
        return rankOfIndex[a] < rankOfIndex[b];
    }

    /** The index of each member in the order of their numbers. Not to be changed. */
    int[] indicesByRank() {
        return indexOfRank;
    }

    long[] sortedNumbers() {
        return numbers.toArray();
    }
}
