package kith.reason;

import java.text.Normalizer;
import java.util.Locale;

/** Letters as they are compared: small, without accents, without typographic dress. */
final class Letters {

    private Letters() {}

    static String plain(String word) {
        return ascii(word) ? word.toLowerCase(Locale.ROOT) : undressed(word);
    }

    private static boolean ascii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String undressed(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(apart.length() + 2);
        apart.codePoints().forEach(c -> append(plain, c));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int letter) {
        switch (letter) {
            case 'ß' -> plain.append("ss");
            case 'æ' -> plain.append("ae");
            case 'œ' -> plain.append("oe");
            case 'ø' -> plain.append('o');
            case 'ł' -> plain.append('l');
            default -> {
                if (!mark(letter)) {
                    plain.appendCodePoint(letter);
                }
            }
        }
    }

    /** Where the word ends that starts here. */
    static int wordEnd(String source, int start) {
        int at = start;
        while (at < source.length()) {
            int letter = source.codePointAt(at);
            if (!Character.isLetterOrDigit(letter) && !mark(letter)) {
                break;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    /** Accents, and the invisible characters with which words are pulled apart to get past filters. */
    static boolean mark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }
}
