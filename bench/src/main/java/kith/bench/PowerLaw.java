package kith.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A graph whose numbers of connections follow a power law, made anew from a seed: both ends of each connection are drawn by weight (Chung and Lu, "Connected
 * components in random graphs with given expected degree sequences", Annals of Combinatorics 6 (2002)), member {@code i} of a random order weighing
 * {@code (i + 13)^(-2/3)} (exponent 2.5; with a million members and 25 million connections the first has about 30,000). Loops and what is drawn twice are drawn again, so that there are exactly as many connections as asked for.
 */
final class PowerLaw {

    private static final double OFFSET = 13;

    private PowerLaw() {}

    /** The connections as pairs of members, the smaller one in the upper half, each once. Members are numbered from 0. */
    static long[] connections(int members, int connections, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = order(members, random);
        // The integral of the weights, which is quick to turn round: the third root.
        double low = Math.cbrt(OFFSET);
        double range = Math.cbrt(members + OFFSET) - low;
        long[] pairs = new long[connections];
        int have = 0;
        while (have < connections) {
            for (int i = have; i < connections; ) {
                int a = draw(random, low, range, order);
                int b = draw(random, low, range, order);
                if (a != b) {
                    pairs[i++] = (long) Math.min(a, b) << 32 | Math.max(a, b);
                }
            }
            Arrays.parallelSort(pairs);
            have = different(pairs);
        }
        return pairs;
    }

    private static int draw(SplittableRandom random, double low, double range, int[] order) {
        double at = low + random.nextDouble() * range;
        return order[Math.min(order.length - 1, Math.max(0, (int) (at * at * at - OFFSET)))];
    }

    private static int[] order(int members, SplittableRandom random) {
        int[] order = new int[members];
        for (int i = 0; i < members; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    private static int different(long[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return count;
    }
}
