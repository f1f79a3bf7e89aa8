package kith.member;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes from a text what searching and comparing should not see: case, accents, punctuation, spacing. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^a-z0-9]+");

    private Folding() {}

    /** Words in lower case without accents, a single space between them: {@code "Ølåf  Straße-3"} gives {@code "olaf strasse 3"}. */
    public static String words(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String lower = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(MARKS.matcher(letters(lower)).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The same without spaces, for telling whether two names mean one organisation. */
    public static String key(String text) {
        return words(text).replace(" ", "");
    }

    /** For addresses: ASCII letters and digits with hyphens; may be empty where a name has none. */
    public static String ascii(String text) {
        String hyphens = NOT_ASCII.matcher(words(text)).replaceAll("-");
        return hyphens.replaceAll("^-|-$", "");
    }

    /** Letters that Unicode does not take apart. */
    private static String letters(String lower) {
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'đ', 'ð' -> folded.append('d');
                case 'ħ' -> folded.append('h');
                case 'ı' -> folded.append('i');
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'þ' -> folded.append("th");
                default -> folded.append(c);
            }
        }
        return folded.toString();
    }
}
