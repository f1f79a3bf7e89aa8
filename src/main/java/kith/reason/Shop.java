package kith.reason;

import java.util.List;

/** Signs of a shop: one proves nothing, several together do, most of all in one sentence or towards the end. */
final class Shop {

    static final List<String> NAMES =
            List.of("shop", "shop.several", "shop.late", "shop.late_several", "shop.one_sentence");

    private static final List<String> SIGNS = List.of("sell", "money", "act", "deal", "firm");
    private static final int SEVERAL = 3;

    private final long signs;

    /** @param kinds all kinds, their places being their bits */
    Shop(List<String> kinds) {
        this.signs = SIGNS.stream().mapToLong(sign -> 1L << kinds.indexOf(sign)).reduce(0, (some, one) -> some | one);
    }

    /** @param end what the latter half of the sentences speaks of */
    double[] of(long[] sentences, long end) {
        long whole = 0;
        int most = 0;
        for (long sentence : sentences) {
            whole |= sentence;
            most = Math.max(most, count(sentence));
        }
        int all = count(whole);
        int late = sentences.length > 1 ? count(end) : 0;
        return new double[] {
            all / 3.0, all >= SEVERAL ? 1 : 0, late / 3.0, late >= SEVERAL ? 1 : 0, most >= SEVERAL ? 1 : 0
        };
    }

    private int count(long bits) {
        return Long.bitCount(bits & signs);
    }
}
