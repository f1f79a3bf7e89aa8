package kith.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is known of one language, read from {@code en.txt} and its sisters: sections in brackets, in a section a phrase a
 * line ({@code //} for a comment), or, in the sections of single words, words apart by spaces. {@code @work = post talk}
 * names a class of words for use in phrases.
 */
final class Language {

    private final String code;
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();
    private final Map<Sign, List<String>> phrases = new EnumMap<>(Sign.class);

    private Language(String code) {
        this.code = code;
    }

    static Language load(String code) {
        return of(code, Resource.lines(code + ".txt"));
    }

    static Language of(String code, List<String> lines) {
        Language language = new Language(code);
        language.read(lines);
        return language;
    }

    private void read(List<String> lines) {
        String section = "";
        for (String whole : lines) {
            String line = whole.strip();
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (line.startsWith("@") && line.contains(" = ")) {
                String[] sides = line.split("=", 2);
                classes.put(sides[0].strip(), expand(sides[1].strip().replace(' ', '|')));
            } else if (!line.isEmpty() && !line.startsWith("//")) {
                add(section, line);
            }
        }
    }

    private void add(String section, String line) {
        if (section.startsWith("words ")) {
            Set<String> set = words.computeIfAbsent(section.substring(6), s -> new HashSet<>());
            Arrays.stream(line.split("\\s+")).map(Letters::plain).forEach(set::add);
        } else {
            Sign sign = Sign.valueOf(section.toUpperCase(Locale.ROOT));
            phrases.computeIfAbsent(sign, s -> new ArrayList<>()).add(line.replace('\'', ' '));
        }
    }

    String code() {
        return code;
    }

    Map<Sign, List<String>> phrases() {
        return phrases;
    }

    /** All the words that say which language it is. */
    Set<String> small() {
        Set<String> small = new HashSet<>(words.getOrDefault("binding", Set.of()));
        small.addAll(words.getOrDefault("you", Set.of()));
        return small;
    }

    /** The words that hold sentences together; they say which language it is and nothing else. */
    boolean binds(Word word) {
        return has("binding", word);
    }

    /** Words for the one written to. */
    boolean addresses(Word word) {
        return has("you", word);
    }

    /** Words everybody uses on such networks, which single out nobody. */
    boolean common(Word word) {
        return has("common", word);
    }

    boolean greets(Word word) {
        return has("greeting", word);
    }

    /** Name, Vorname: a blank that stands for a person. */
    boolean name(Word word) {
        return has("name", word);
    }

    /** A word by which a template tells somebody to fill a blank. */
    boolean fills(Word word) {
        return has("fill", word);
    }

    /** Company, topic, detail: what templates ask for between brackets. */
    boolean slot(Word word) {
        return has("slot", word);
    }

    /** Template, placeholder, bracket: whoever uses these may be talking about blanks. */
    boolean aboutTemplates(Word word) {
        return has("template", word);
    }

    /** Mr, Frau, Professor; and all, team, neighbour: what may follow a greeting without being a name. */
    boolean title(Word word) {
        return has("title", word);
    }

    /** COMPANY, Vorname, empresa: what people leave where a name belongs. */
    boolean blank(Word word) {
        return has("blank", word) || name(word);
    }

    private boolean has(String set, Word word) {
        return words.getOrDefault(set, Set.of()).contains(word.plain());
    }

    /** An element with its classes written out: {@code @work|thing} becomes {@code post|talk|thing}. */
    String expand(String element) {
        if (element.indexOf('@') < 0) {
            return element;
        }
        StringBuilder all = new StringBuilder();
        for (String part : element.split("\\|")) {
            all.append(all.isEmpty() ? "" : "|");
            all.append(part.startsWith("@") ? Objects.requireNonNull(classes.get(part), code + ": " + part) : part);
        }
        return all.toString();
    }
}
