package kith.reason;

import java.util.Set;

/** How a word is written, where its spelling alone does not say. */
final class Shapes {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "sr", "sra", "dott", "ing", "hr", "fr", "dhr", "mevr", "nr", "no",
            "mme", "eng");

    private Shapes() {}

    static Word.Shape of(String written) {
        int capitals = 0;
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            capitals += Character.isUpperCase(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        boolean first = Character.isUpperCase(written.codePointAt(0));
        if (letters == 0 && digits > 0) {
            return Word.Shape.NUMBER;
        }
        if (digits > 0) {
            return Character.isDigit(written.charAt(0)) ? Word.Shape.NUMBER : Word.Shape.MIXED;
        }
        if (capitals > 1) {
            return capitals == letters ? Word.Shape.UPPER : Word.Shape.MIXED;
        }
        if (capitals == 1) {
            return first ? Word.Shape.CAPITAL : Word.Shape.MIXED;
        }
        return Word.Shape.LOWER;
    }

    /** Whether a full stop at this offset only shortens the word before it. */
    static boolean abbreviated(Word word, int stop) {
        return word.end() == stop && (ABBREVIATIONS.contains(word.plain()) || initial(word));
    }

    private static boolean initial(Word word) {
        return word.plain().length() == 1
                && word.is(Word.Shape.CAPITAL)
                && !word.plain().equals("i");
    }
}
