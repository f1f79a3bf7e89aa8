package kith.archive;

import java.util.ArrayList;
import java.util.List;

/** Text from strangers made fit for a terminal: no control characters, no line longer than the page. */
final class Lines {

    private Lines() {}

    static String one(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean hidden =
                    Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029;
            plain.appendCodePoint(hidden ? ' ' : c);
        });
        return plain.toString().strip();
    }

    /** On one line, and cut after so many characters. */
    static String shortened(String text, int most) {
        String line = one(text.length() > 4 * most ? text.substring(0, 4 * most) : text)
                .replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> wrap(one(line), width, lines));
        return lines;
    }

    private static void wrap(String paragraph, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" +")) {
            if (!line.isEmpty() && line.length() + word.length() >= width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }
}
