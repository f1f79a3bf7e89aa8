package kith.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What single words speak of, whatever the sentence: read from {@code concepts.txt}, the same for all languages. */
final class Concepts {

    private static final int[] NONE = {};

    private final List<String> names = new ArrayList<>();
    private final Map<String, int[]> whole = new HashMap<>();
    private final Map<String, int[]> beginnings = new HashMap<>();
    private final Map<String, int[]> endings = new HashMap<>();
    private int longest;

    Concepts() {
        for (String line : Resource.lines("concepts.txt")) {
            if (line.startsWith("[")) {
                names.add(line.substring(1, line.length() - 1));
            } else if (!line.isBlank() && !line.startsWith("//")) {
                String[] words = line.strip().split("\\s+");
                Arrays.stream(words).skip(1).forEach(word -> add(words[0], word));
            }
        }
    }

    private void add(String language, String written) {
        String plain = Letters.plain(written.replace("*", ""));
        longest = Math.max(longest, written.contains("*") ? plain.length() : 0);
        Map<String, int[]> place = written.startsWith("*") ? endings : written.endsWith("*") ? beginnings : whole;
        place.merge(language + plain, new int[] {names.size() - 1}, Concepts::both);
    }

    private static int[] both(int[] one, int[] other) {
        int[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    List<String> names() {
        return names;
    }

    int number(String name) {
        return names.indexOf(name);
    }

    /** The numbers of what a word speaks of, as bits. */
    long of(@Nullable Language language, Word word) {
        if (language == null) {
            return 0;
        }
        String code = language.code();
        String plain = word.plain();
        long bits = bits(whole.getOrDefault(code + plain, NONE));
        for (int length = 2; length <= Math.min(plain.length(), longest); length++) {
            bits |= bits(beginnings.getOrDefault(code + plain.substring(0, length), NONE));
            bits |= bits(endings.getOrDefault(code + plain.substring(plain.length() - length), NONE));
        }
        return bits;
    }

    private static long bits(int[] numbers) {
        long bits = 0;
        for (int number : numbers) {
            bits |= 1L << number;
        }
        return bits;
    }
}
