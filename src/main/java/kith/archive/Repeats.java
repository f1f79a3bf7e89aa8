package kith.archive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that were sent more than once: the same but for the two people's names, numbers and punctuation. */
final class Repeats {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final int SHOWN = 280;

    /** One text, as it stood the first time it was met. */
    record Repeat(String text, Tally tally) {

        int times() {
            return tally.all();
        }

        Quality quality() {
            return tally.most();
        }
    }

    private final Map<String, Repeat> texts = new HashMap<>();

    void add(SentRow row, Quality quality) {
        texts.computeIfAbsent(bare(row), key -> new Repeat(row.message(), new Tally()))
                .tally()
                .add(quality);
    }

    /** The most repeated ones, each on one line and shortened. */
    List<Repeat> most(int many) {
        return texts.values().stream()
                .filter(repeat -> repeat.times() > 1)
                .sorted(Comparator.comparing(Repeat::times).reversed().thenComparing(Repeat::text))
                .limit(many)
                .map(repeat -> new Repeat(Lines.shortened(repeat.text(), SHOWN), repeat.tally()))
                .toList();
    }

    private static String bare(SentRow row) {
        Set<String> names = new HashSet<>();
        names(row.to(), names);
        names(row.from(), names);
        StringBuilder bare = new StringBuilder();
        Matcher words = WORD.matcher(row.message());
        while (words.find()) {
            String word = words.group();
            String plain = word.toLowerCase(Locale.ROOT);
            // only as a name is written: somebody may be called Will or May
            boolean name = !Character.isLowerCase(word.codePointAt(0)) && names.contains(plain);
            bare.append(name ? "" : plain + " ");
        }
        return bare.isEmpty() ? row.message().strip() : bare.toString();
    }

    private static void names(String name, Set<String> names) {
        Matcher words = WORD.matcher(name);
        while (words.find()) {
            names.add(words.group().toLowerCase(Locale.ROOT));
        }
    }
}
