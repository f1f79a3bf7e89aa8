package kith.archive;

/** How many invitations came with what. */
final class Tally {

    private final int[] counts = new int[Quality.values().length];

    void add(Quality quality) {
        counts[quality.ordinal()]++;
    }

    void add(Tally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    int of(Quality quality) {
        return counts[quality.ordinal()];
    }

    int all() {
        int all = 0;
        for (int count : counts) {
            all += count;
        }
        return all;
    }

    /** As people say it: a few are never none, and nearly all are not all. */
    String share(Quality quality) {
        int all = all();
        int count = of(quality);
        if (all == 0 || count == 0 || count == all) {
            return Words.of("share", count == 0 ? 0 : 100);
        }
        long percent = Math.round(100.0 * count / all);
        if (percent == 0) {
            return Words.of("share.under");
        }
        return percent == 100 ? Words.of("share.over") : Words.of("share", percent);
    }

    /** The quality that most have; of two with as many the better one. */
    Quality most() {
        Quality most = Quality.BLANK;
        for (Quality quality : Quality.values()) {
            most = of(quality) >= of(most) ? quality : most;
        }
        return most;
    }
}
