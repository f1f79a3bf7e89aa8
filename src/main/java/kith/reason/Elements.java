package kith.reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything a word of a phrase can be, numbered, and which of it a given word is: {@code post|talk} for either,
 * {@code vernetz*} for a beginning, {@code *aste} for an ending, {@code #} for a figure.
 */
final class Elements {

    private static final int SHORTEST_WITH_TYPO = 7;
    private static final int[] NONE = {};

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Integer>> words = new HashMap<>();
    private final Map<String, List<Integer>> beginnings = new HashMap<>();
    private final Map<String, List<Integer>> endings = new HashMap<>();
    private final Map<String, List<Integer>> typos = new HashMap<>();
    private final List<Integer> figures = new ArrayList<>();
    private final Map<String, int[]> byWord = new HashMap<>();
    private int[] common = NONE;
    private int longestPart;

    /** The number of an element, counted from 0; the same text always has the same number. */
    int number(String element) {
        Integer known = numbers.get(element);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(element, number);
        for (String word : element.split("\\|")) {
            add(word, number);
        }
        return number;
    }

    private void add(String word, int number) {
        if (word.equals("#")) {
            figures.add(number);
        } else if (word.endsWith("*")) {
            part(beginnings, word.substring(0, word.length() - 1), number);
        } else if (word.startsWith("*")) {
            part(endings, word.substring(1), number);
        } else {
            String plain = Letters.plain(word);
            put(words, plain, number);
            if (plain.length() >= SHORTEST_WITH_TYPO) {
                shortened(plain).forEach(s -> put(typos, s, number));
            }
        }
    }

    private void part(Map<String, List<Integer>> parts, String written, int number) {
        String plain = Letters.plain(written);
        longestPart = Math.max(longestPart, plain.length());
        put(parts, plain, number);
    }

    int size() {
        return numbers.size();
    }

    /** How often an element will be met, to compare it with others by: what stands in many elements is frequent. */
    int common(int number) {
        return common[number];
    }

    private static void put(Map<String, List<Integer>> map, String key, int number) {
        map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(number);
    }

    /** The numbers of all elements that the word is, from the least. */
    int[] of(Word word) {
        int[] known = byWord.get(word.plain());
        return known != null ? known : unknown(word);
    }

    /** Works out beforehand what each word that stands in a phrase is; no element may be added after. */
    void seal() {
        words.keySet().forEach(plain -> byWord.put(plain, sorted(parts(plain, new ArrayList<>(words.get(plain))))));
        common = new int[numbers.size()];
        Stream.of(words.values(), beginnings.values(), endings.values(), List.of(figures))
                .flatMap(Collection::stream)
                .forEach(alike -> alike.forEach(number -> common[number] += alike.size()));
    }

    private int[] unknown(Word word) {
        String plain = word.plain();
        List<Integer> found = parts(plain, new ArrayList<>());
        if (word.is(Word.Shape.NUMBER)) {
            found.addAll(figures);
        }
        if (found.isEmpty() && plain.length() >= SHORTEST_WITH_TYPO - 1 && plain.length() < 30) {
            mistyped(found, plain);
        }
        return found.isEmpty() ? NONE : sorted(found);
    }

    private List<Integer> parts(String plain, List<Integer> found) {
        for (int i = 2; i <= Math.min(plain.length(), longestPart); i++) {
            found.addAll(beginnings.getOrDefault(plain.substring(0, i), List.of()));
            found.addAll(endings.getOrDefault(plain.substring(plain.length() - i), List.of()));
        }
        return found;
    }

    private static int[] sorted(List<Integer> numbers) {
        return numbers.stream().mapToInt(number -> number).sorted().distinct().toArray();
    }

    /** One letter missing, doubled, wrong or swapped: two words meet when both have one letter taken out. */
    private void mistyped(List<Integer> found, String plain) {
        found.addAll(typos.getOrDefault(plain, List.of()));
        for (String shorter : shortened(plain)) {
            found.addAll(words.getOrDefault(shorter, List.of()));
            found.addAll(typos.getOrDefault(shorter, List.of()));
        }
    }

    /** The word with each letter but the first taken out in turn. */
    private static List<String> shortened(String word) {
        List<String> all = new ArrayList<>(word.length());
        for (int i = 1; i < word.length(); i++) {
            all.add(word.substring(0, i) + word.substring(i + 1));
        }
        return all;
    }
}
