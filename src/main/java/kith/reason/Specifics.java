package kith.reason;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a reason is about something in particular, and about whom: how many of its words are rare, names or figures, whether they stand in sentences
 * on the recipient or on the sender alone, and what the first and the last sentence do.
 */
final class Specifics {

    private static final List<String> SHARES = List.of(
            "specific.none",
            "specific.one",
            "specific.few",
            "specific.many",
            "specific.share",
            "specific.short",
            "specific.long_without",
            "specific.of_you",
            "specific.of_me",
            "specific.of_none",
            "specific.yours",
            "specific.yours_many",
            "specific.mine",
            "specific.every_sentence");

    private static final int FEW_WORDS = 10;
    private static final int MANY_WORDS = 20;

    private final List<String> names = new ArrayList<>(SHARES);
    private final long[] edge;
    private final long specific;
    private final long you;
    private final long me;

    /**
     * @param edge kinds looked for in the first and the last sentence, by name
     * @param kinds all kinds, their places being their bits
     */
    Specifics(List<String> edge, List<String> kinds) {
        this.edge = edge.stream().mapToLong(kind -> bit(kinds, kind)).toArray();
        this.specific = bit(kinds, "rare") | bit(kinds, "number") | bit(kinds, "named");
        this.you = bit(kinds, "you");
        this.me = bit(kinds, "i") | bit(kinds, "we");
        edge.forEach(kind -> names.add("first." + kind));
        edge.forEach(kind -> names.add("last." + kind));
    }

    private static long bit(List<String> kinds, String kind) {
        return 1L << kinds.indexOf(kind);
    }

    List<String> names() {
        return names;
    }

    double[] of(Reading reading, long[] words, long[] sentences) {
        double[] all = new double[names.size()];
        int own = 0;
        int found = 0;
        int[] about = new int[3];
        int yours = 0;
        int mine = 0;
        for (int i = 0; i < words.length; i++) {
            own += reading.own(i) ? 1 : 0;
            if ((words[i] & specific) != 0) {
                long sentence = sentences[reading.text().word(i).sentence()];
                found++;
                about[(sentence & you) != 0 ? 0 : (sentence & me) != 0 ? 1 : 2]++;
                yours += follows(words, i, you) ? 1 : 0;
                mine += follows(words, i, me) ? 1 : 0;
            }
        }
        all[0] = found == 0 ? 1 : 0;
        all[1] = found == 1 ? 1 : 0;
        all[2] = found > 1 && found < 4 ? 1 : 0;
        all[3] = found > 5 ? 1 : 0;
        all[4] = found / (double) Math.max(1, own);
        all[5] = own <= FEW_WORDS ? Math.min(3, found) / 2.0 : 0;
        all[6] = own >= MANY_WORDS && found < 2 ? 1 : 0;
        for (int i = 0; i < about.length; i++) {
            all[7 + i] = Math.min(6, about[i]) / 4.0;
        }
        all[10] = yours > 0 ? 1 : 0;
        all[11] = yours > 1 ? 1 : 0;
        all[12] = Math.min(3, mine) / 3.0;
        all[13] = everySentence(sentences);
        edges(all, sentences);
        return all;
    }

    /** Whether one of the two words before is such a word: "your old theodolite". */
    private static boolean follows(long[] words, int at, long kind) {
        return at > 0 && (words[at - 1] & kind) != 0 || at > 1 && (words[at - 2] & kind) != 0;
    }

    private double everySentence(long[] sentences) {
        int with = 0;
        int telling = 0;
        for (long sentence : sentences) {
            telling += sentence != 0 ? 1 : 0;
            with += (sentence & specific) != 0 ? 1 : 0;
        }
        return telling == 0 ? 0 : with / (double) telling;
    }

    private void edges(double[] all, long[] sentences) {
        int first = 0;
        while (first < sentences.length - 1 && sentences[first] == 0) {
            first++;
        }
        int last = sentences.length - 1;
        while (last > 0 && sentences[last] == 0) {
            last--;
        }
        for (int i = 0; i < edge.length && last > first; i++) {
            all[SHARES.size() + i] = (sentences[first] & edge[i]) != 0 ? 1 : 0;
            all[SHARES.size() + edge.length + i] = (sentences[last] & edge[i]) != 0 ? 1 : 0;
        }
    }
}
