package kith.web;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a person typed safe to keep and to show: no control characters, no invisible overrides of direction, no half characters.
 * Markup is left as it is, since it is escaped wherever it is written. Lengths are in code points, as people count.
 */
public final class PlainText {

    /** Controls but tab and line feed; direction overrides, embeddings and isolates; byte order marks; halves of a pair; unassigned "noncharacters". */
    private static final Pattern UNWANTED = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n]]|[\\u061C\\u200B\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFE\\uFFFF]|\\p{Cs}");

    private static final Pattern PILE_OF_MARKS = Pattern.compile("(\\p{M}{4})\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

    private PlainText() {}

    /** One line: every run of white space becomes a single space. Null becomes the empty text. */
    public static String line(@Nullable String typed) {
        return SPACES.matcher(clean(typed)).replaceAll(" ").strip();
    }

    /** Several lines: line ends become {@code \n}, at most one empty line in a row. Null becomes the empty text. */
    public static String lines(@Nullable String typed) {
        String text = clean(typed).replace('\t', ' ');
        return BLANK_LINES.matcher(text).replaceAll("\n\n").strip();
    }

    /** How long it is, as people count. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Before normalizing as well, which sorts the marks of a pile and takes the square of their number in time. */
    private static String withoutPiles(String text) {
        return PILE_OF_MARKS.matcher(text).replaceAll("$1");
    }

    private static String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String unix = typed.replace("\r\n", "\n").replace('\r', '\n');
        String kept = withoutPiles(UNWANTED.matcher(unix).replaceAll(""));
        return withoutPiles(Normalizer.normalize(kept, Normalizer.Form.NFC));
    }
}
