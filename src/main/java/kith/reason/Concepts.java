package kith.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What single words speak of, whatever the sentence: read from {@code concepts.txt}, the same for all languages. */
final class Concepts {

    private final List<String> names = new ArrayList<>();
    private final Map<String, Vocabulary> byLanguage = new HashMap<>();

    /** The words of one language; for each the numbers of what it speaks of, as bits. */
    private static final class Vocabulary {
        private final Map<String, Long> whole = new HashMap<>();
        private final Map<String, Long> beginnings = new HashMap<>();
        private final Map<String, Long> endings = new HashMap<>();
        private int longest;

        void add(String written, long bit) {
            String plain = Letters.plain(written.replace("*", ""));
            longest = Math.max(longest, written.contains("*") ? plain.length() : 0);
            Map<String, Long> place = written.startsWith("*") ? endings : written.endsWith("*") ? beginnings : whole;
            place.merge(plain, bit, (one, other) -> one | other);
        }

        long of(String plain) {
            long bits = whole.getOrDefault(plain, 0L);
            for (int length = 2; length <= Math.min(plain.length(), longest); length++) {
                bits |= beginnings.getOrDefault(plain.substring(0, length), 0L);
                bits |= endings.isEmpty() ? 0 : endings.getOrDefault(plain.substring(plain.length() - length), 0L);
            }
            return bits;
        }
    }

    Concepts() {
        for (String line : Resource.lines("concepts.txt")) {
            if (line.startsWith("[")) {
                names.add(line.substring(1, line.length() - 1));
            } else if (!line.isBlank() && !line.startsWith("//")) {
                String[] words = line.strip().split("\\s+");
                Vocabulary vocabulary = byLanguage.computeIfAbsent(words[0], code -> new Vocabulary());
                Arrays.stream(words).skip(1).forEach(word -> vocabulary.add(word, 1L << (names.size() - 1)));
            }
        }
    }

    List<String> names() {
        return names;
    }

    /** The numbers of what a word speaks of, as bits; in a language not known, none. */
    long of(@Nullable Language language, Word word) {
        Vocabulary vocabulary = language == null ? null : byLanguage.get(language.code());
        return vocabulary == null ? 0 : vocabulary.of(word.plain());
    }
}
