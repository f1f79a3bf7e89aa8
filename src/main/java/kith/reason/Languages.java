package kith.reason;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The languages known, and which of them a reason is written in. */
final class Languages {

    static final List<String> CODES = List.of("en", "de", "fr", "es", "nl", "pt", "it");

    /** Below this share of binding words, nothing is claimed about the language of a longer text. */
    private static final double FEW_VOTES = 3;

    private static final double LEAST_SHARE = 0.12;

    private static final double MARK = 1.0;

    private static final int[] NOBODY = {};

    private final List<Language> all;

    /** By small word, the places of the languages that have it. */
    private final Map<String, int[]> claims = new HashMap<>();

    Languages() {
        all = CODES.stream().map(Language::load).toList();
        for (int i = 0; i < all.size(); i++) {
            int language = i;
            all.get(i).small().forEach(word -> claims.merge(word, new int[] {language}, Languages::both));
        }
    }

    private static int[] both(int[] one, int[] other) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
    }

    List<Language> all() {
        return all;
    }

    boolean any(BiPredicate<Language, Word> test, Word word) {
        for (Language language : all) {
            if (test.test(language, word)) {
                return true;
            }
        }
        return false;
    }

    /** How many small words of the text each language has, one that several have in parts; in the order of the languages. */
    double[] votes(Text text) {
        double[] votes = new double[all.size()];
        for (Word word : text.words()) {
            int[] claim = claims.getOrDefault(word.plain(), NOBODY);
            for (int language : claim) {
                votes[language] += 1.0 / claim.length;
            }
        }
        return votes;
    }

    /**
     * Those whose phrases are worth looking for, by the small words alone: all that come near the likeliest, and English, which is borrowed everywhere;
     * every one where there are few small words.
     */
    List<Language> likely(double[] votes) {
        double most = Arrays.stream(votes).max().orElse(0);
        double enough = most < FEW_VOTES ? 0 : most / 2;
        return IntStream.range(0, votes.length)
                .filter(i -> votes[i] >= enough || all.get(i).code().equals("en"))
                .<Language>mapToObj(all::get)
                .toList();
    }

    /** The language whose small words and phrases are in the text, or null. */
    @Nullable
    Language of(Text text, double[] votes, List<Mark> marks) {
        double[] counts = votes.clone();
        for (Mark mark : marks) {
            counts[CODES.indexOf(mark.language())] += MARK;
        }
        Language best = null;
        double most = Math.max(0.5, LEAST_SHARE * text.size());
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > most) {
                most = counts[i];
                best = all.get(i);
            }
        }
        return best;
    }
}
