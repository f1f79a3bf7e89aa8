package kith.message;

import java.util.regex.Pattern;

/** The beginning of what somebody wrote, on one line, for lists. */
final class Brief {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Brief() {}

    /** At most so many code points of what a reader sees of it, with an ellipsis where it goes on. */
    static String of(String text, int most) {
        String line = SPACES.matcher(Markup.plain(text)).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most)).stripTrailing() + "…";
    }
}
