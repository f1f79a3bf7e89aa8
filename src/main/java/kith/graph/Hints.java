package kith.graph;

/**
 * Says of the best connected members who is certainly not connected with them, by one look at a few bytes. To search their long rows instead takes
 * ten looks or more, each far from the last and waiting for it.
 *
 * <p>A Bloom filter for each, in which everybody has three bits of one word (Felix Putze, Peter Sanders and Johannes Singler, "Cache-, Hash- and
 * Space-Efficient Bloom Filters", WEA 2007). With eight bits for each connection, about one stranger in thirty is not ruled out. Who is connected never is:
 * a connection that begins is added under the readers, to whom an early bit only means one look more, and one that ends leaves its bits.
 */
final class Hints {

    /** The first members, as many as hold this part of all connections. */
    private static final int SHARE = 8;

    private final int[] offsets;
    private final int covered;
    private final long[] words;

    Hints(int[] offsets, int[] targets) {
        this.offsets = offsets;
        int members = 0;
        while (offsets[members] < targets.length / SHARE) {
            members++;
        }
        this.covered = members;
        this.words = new long[wordOf(offsets[members]) + 1];
        for (int i = 0; i < members; i++) {
            for (int j = offsets[i]; j < offsets[i + 1]; j++) {
                add(i, targets[j]);
            }
        }
    }

    /** Whether there are any about a member. */
    boolean cover(int index) {
        return index < covered;
    }

    /** Whether somebody is certainly not connected with a member who is covered. */
    boolean ruleOut(int index, int other) {
        long hash = hash(other);
        long bits = bits(hash);
        return (words[word(index, hash)] & bits) != bits;
    }

    /** Notes that somebody is connected with a member. */
    void add(int index, int other) {
        if (cover(index)) {
            long hash = hash(other);
            words[word(index, hash)] |= bits(hash);
        }
    }

    /** The words of a member begin where their row does, at an eighth; the one in which two rows meet is of both. */
    private int word(int index, long hash) {
        int from = wordOf(offsets[index]);
        int count = wordOf(offsets[index + 1]) - from + 1;
        return from + (int) ((hash >>> 32) * count >>> 32);
    }

    private static int wordOf(int offset) {
        return offset >>> 3;
    }

    private static long hash(int other) {
        return other * 0x9E3779B97F4A7C15L;
    }

    private static long bits(long hash) {
        return 1L << (hash >>> 12) | 1L << (hash >>> 18) | 1L << (hash >>> 24);
    }
}
