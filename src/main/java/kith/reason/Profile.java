package kith.reason;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The words a person, a group or an event is known by. */
final class Profile {

    private static final int STEM = 7;
    private static final int SHORTEST = 3;

    private Profile() {}

    /** All words of these texts, whole and cut to their stem; short ones only where they are names. */
    static Set<String> words(Collection<String> texts) {
        Set<String> words = new HashSet<>();
        for (String text : texts) {
            for (Word word : Text.of(text).words()) {
                if (word.plain().length() >= SHORTEST || word.capital() || word.is(Word.Shape.NUMBER)) {
                    words.add(word.plain());
                    words.add(stem(word.plain()));
                }
            }
        }
        return words;
    }

    /** Crude, the same for all languages: inflection mostly happens at the end. */
    static String stem(String plain) {
        return plain.substring(0, Math.min(plain.length(), STEM));
    }
}
