package kith.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that recommendations are made of and that say nothing of anybody in particular, by language: {@code praise_en.txt} and its sisters. Words
 * apart by spaces, {@code reliab*} for all that begins so, {@code //} before a line that is none.
 */
final class Compliments {

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, List<String>> beginnings = new HashMap<>();

    Compliments() {
        Languages.CODES.forEach(this::read);
    }

    private void read(String code) {
        Set<String> whole = new HashSet<>();
        List<String> begun = new ArrayList<>();
        Resource.lines("praise_" + code + ".txt").stream()
                .filter(line -> !line.startsWith("//") && !line.isBlank())
                .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                .forEach(word -> {
                    if (word.endsWith("*")) {
                        begun.add(Letters.plain(word.substring(0, word.length() - 1)));
                    } else {
                        whole.add(Letters.plain(word));
                    }
                });
        words.put(code, whole);
        beginnings.put(code, begun);
    }

    boolean has(@Nullable Language language, Word word) {
        if (language == null) {
            return false;
        }
        return Objects.requireNonNull(words.get(language.code())).contains(word.plain())
                || Objects.requireNonNull(beginnings.get(language.code())).stream()
                        .anyMatch(word.plain()::startsWith);
    }
}
