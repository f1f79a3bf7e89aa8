package kith.reason;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the words everybody says every day from those that are likely to be about something: {@code common_en.txt}. */
final class Rarity {

    private final Map<String, Set<String>> common = new HashMap<>();

    Rarity() {
        for (String code : Languages.CODES) {
            Set<String> words = new HashSet<>();
            Resource.lines("common_" + code + ".txt").stream()
                    .filter(line -> !line.startsWith("//"))
                    .forEach(line -> words.addAll(Arrays.asList(line.split(" "))));
            common.put(code, words);
        }
    }

    /** In a language not known every word may be rare. */
    boolean common(@Nullable Language language, Word word) {
        return language != null
                && (language.common(word)
                        || Objects.requireNonNull(common.get(language.code())).contains(word.plain()));
    }
}
