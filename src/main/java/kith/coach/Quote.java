package kith.coach;

import kith.web.PlainText;
import org.jspecify.annotations.Nullable;

/** Somebody's own words, shown to them again in a line: short enough to be found at a glance in what they wrote. */
final class Quote {

    /** In code points, as are the two that follow: about one line of the page. */
    static final int LONGEST = 60;

    private static final int BEGINNING = 40;
    private static final int END = 16;

    private Quote() {}

    /** The words on one line, the middle left out where there are many; null where they are all that was written, or no words at all. */
    static @Nullable String of(String words, String whole) {
        String line = PlainText.line(words);
        return bare(line).isEmpty() || bare(line).equals(bare(whole)) ? null : shortened(line);
    }

    /** Letters and digits alone, so that a full stop at the end makes no difference. */
    private static String bare(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String shortened(String line) {
        int length = PlainText.length(line);
        if (length <= LONGEST) {
            return line;
        }
        String beginning = line.substring(0, line.offsetByCodePoints(0, BEGINNING));
        String end = line.substring(line.offsetByCodePoints(0, length - END));
        int lastGap = beginning.lastIndexOf(' ');
        int firstGap = end.indexOf(' ');
        return (lastGap > BEGINNING / 2 ? beginning.substring(0, lastGap) : beginning)
                + " … "
                + (firstGap >= 0 ? end.substring(firstGap + 1) : end);
    }
}
