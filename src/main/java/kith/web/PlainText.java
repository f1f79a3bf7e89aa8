package kith.web;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes what a person typed safe to keep and to show: no control characters, no invisible overrides of direction, no half characters.
 * Markup is left as it is, since it is escaped wherever it is written. Lengths are in code points, as people count.
 */
public final class PlainText {

    /** What shows nothing alone but is kept where it stands: flags spelt in tags, and joiners between what they join. */
    private static final String KEPT = "\\x{1F3F4}[\\x{E0020}-\\x{E007E}]{1,6}\\x{E007F}"
            + "|[\\p{L}\\p{M}\\p{S}][\\u200C\\u200D](?=[\\p{L}\\p{S}])";

    /**
     * Controls but tab and line feed; direction overrides, embeddings and isolates; byte order marks; fillers, blanks, joiners and tags that show nothing;
     * halves of a pair; "noncharacters". Group 1 is what stays.
     */
    private static final Pattern UNWANTED = Pattern.compile("(" + KEPT + ")|[\\p{Cc}&&[^\\t\\n]]|\\p{Cs}"
            + "|[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u2028-\\u202E"
            + "\\u2060-\\u206F\\u2800\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\uFFFE\\uFFFF\\x{E0000}-\\x{E0FFF}]");

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
        String kept = withoutPiles(UNWANTED.matcher(unix).replaceAll("$1"));
        return withoutPiles(Normalizer.normalize(kept, Normalizer.Form.NFC));
    }
}
