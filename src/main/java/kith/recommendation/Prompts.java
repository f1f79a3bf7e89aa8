package kith.recommendation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kith.reason.Finding;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What an author is asked about the words so far, the most useful first.
 *
 * @param lines at most {@link #SHOWN}, no kind twice
 */
record Prompts(List<Line> lines) {

    static final int SHOWN = 2;

    static final Prompts NONE = new Prompts(List.of());

    private static final int LONGEST_QUOTE = 60;

    /**
     * One question.
     *
     * @param quote the words it is about, shortened; null where it is about all of them
     * @param note why it is asked
     */
    record Line(
            Finding.Kind kind, String question, @Nullable String quote, String note) {}

    static Prompts of(List<Finding> findings, String words) {
        Set<Finding.Kind> seen = EnumSet.noneOf(Finding.Kind.class);
        List<Line> lines = new ArrayList<>();
        for (Finding finding : findings) {
            if (lines.size() < SHOWN && seen.add(finding.kind())) {
                lines.add(new Line(finding.kind(), finding.question(), quote(finding.words(), words), finding.note()));
            }
        }
        return new Prompts(List.copyOf(lines));
    }

    private static @Nullable String quote(String found, String whole) {
        String line = PlainText.line(found);
        if (line.isEmpty() || line.equals(PlainText.line(whole))) {
            return null;
        }
        return PlainText.length(line) <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    /** Goes along with the form, so that the next look at the words can tell what is new; the same on every server. */
    String mark() {
        String quotes = lines.stream().map(line -> line.quote() + "\n").collect(Collectors.joining());
        return questions() + "-" + Integer.toHexString(quotes.hashCode());
    }

    /** Whether a page that has this mark asks the same things already, if perhaps about other words. */
    boolean asksAsBefore(String mark) {
        return mark.replaceFirst("-.*", "").equals(questions());
    }

    private String questions() {
        return lines.isEmpty()
                ? "none"
                : lines.stream().map(line -> line.kind().name()).collect(Collectors.joining("."));
    }
}
