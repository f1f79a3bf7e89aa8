package kith.reason;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What to ask about each kind of finding, in each language: {@code questions_en.properties} and sisters of a reason, {@code praise_en.properties} of praise. */
final class Questions {

    private final Map<String, Properties> byLanguage = new HashMap<>();

    Questions() {
        this("questions");
    }

    /** @param set how the names of the files begin */
    Questions(String set) {
        Languages.CODES.forEach(code -> byLanguage.put(code, Resource.properties(set + "_" + code + ".properties")));
    }

    Finding ask(Finding.Kind kind, Reading reading, @Nullable Recipient recipient, int start, int end) {
        Properties texts = in(reading.language());
        String name = recipient == null ? "" : firstName(recipient.name());
        if (name.isEmpty()) {
            name = text(texts, "someone");
        }
        String key = kind.name().toLowerCase(Locale.ROOT);
        String source = reading.text().source();
        return new Finding(
                kind,
                reading.text().codePoints(start),
                reading.text().codePoints(end),
                source.substring(start, end),
                text(texts, key + ".question").replace("{name}", name),
                text(texts, key + ".note").replace("{name}", name));
    }

    private Properties in(@Nullable Language language) {
        return Objects.requireNonNull(byLanguage.get(language == null ? "en" : language.code()));
    }

    private static String text(Properties texts, String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    /** A title is no first name; one word alone is taken as it is. */
    private static String firstName(String name) {
        for (String part : name.strip().split("\\s+")) {
            if (!part.endsWith(".")) {
                return part;
            }
        }
        return name.strip();
    }
}
