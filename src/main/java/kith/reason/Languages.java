package kith.reason;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The languages known, and which of them a reason is written in. */
final class Languages {

    static final List<String> CODES = List.of("en", "de", "fr", "es", "nl", "pt", "it");

    /** Below this share of binding words, nothing is claimed about the language of a longer text. */
    private static final double FEW_VOTES = 3;

    private static final double LEAST_SHARE = 0.12;

    private static final double MARK = 1.0;

    private final List<Language> all;

    Languages() {
        all = CODES.stream().map(Language::load).toList();
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

    /**
     * Those whose phrases are worth looking for, by the small words alone: all that come near the likeliest, and English, which is borrowed everywhere;
     * every one where there are few small words.
     */
    Set<Language> likely(Text text) {
        Map<String, Double> votes = votes(text);
        double most = votes.values().stream().mapToDouble(v -> v).max().orElse(0);
        double enough = most < FEW_VOTES ? 0 : most / 2;
        return all.stream()
                .filter(l -> l.code().equals("en") || votes.getOrDefault(l.code(), 0.0) >= enough)
                .collect(Collectors.toSet());
    }

    private Map<String, Double> votes(Text text) {
        Map<String, Double> votes = new HashMap<>();
        for (Word word : text.words()) {
            vote(word, votes);
        }
        return votes;
    }

    /** The language whose small words and phrases are in the text, or null. */
    @Nullable
    Language of(Text text, List<Mark> marks) {
        Map<String, Double> votes = votes(text);
        for (Mark mark : marks) {
            votes.merge(mark.language(), MARK, Double::sum);
        }
        Language best = null;
        double most = Math.max(0.5, LEAST_SHARE * text.size());
        for (Language language : all) {
            double count = votes.getOrDefault(language.code(), 0.0);
            if (count > most) {
                most = count;
                best = language;
            }
        }
        return best;
    }

    private void vote(Word word, Map<String, Double> votes) {
        List<Language> claim =
                all.stream().filter(l -> l.binds(word) || l.addresses(word)).toList();
        for (Language language : claim) {
            votes.merge(language.code(), 1.0 / claim.size(), Double::sum);
        }
    }
}
