package kith.coach;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.reason.Finding;
import kith.web.Link;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is asked about the words so far: a few lines, the most useful first, and no kind of question twice.
 *
 * @param lines at most {@link #SHOWN}
 * @param alternatives what leads to whom the words are for without those that lean on somebody else's
 */
public record Prompts(List<Line> lines, List<Link> alternatives) {

    /** More would be a list of faults. */
    static final int SHOWN = 3;

    public static final Prompts NONE = new Prompts(List.of(), List.of());

    /**
     * One question.
     *
     * @param quote the words it is about, shortened; null where it is about all of them
     * @param note why it is asked
     */
    public record Line(
            Finding.Kind kind, String question, @Nullable String quote, String note) {}

    public static Prompts of(List<Finding> findings, String words) {
        return new Prompts(
                distinct(findings)
                        .map(finding -> new Line(
                                finding.kind(), finding.question(), Quote.of(finding.words(), words), finding.note()))
                        .toList(),
                List.of());
    }

    /** The same, with what might do better. */
    public Prompts instead(List<Link> better) {
        return new Prompts(lines, better);
    }

    /** The kinds of finding that are asked about. */
    public static List<Finding.Kind> kinds(List<Finding> findings) {
        return distinct(findings).map(Finding::kind).toList();
    }

    private static Stream<Finding> distinct(List<Finding> findings) {
        List<Finding.Kind> kinds =
                findings.stream().map(Finding::kind).distinct().limit(SHOWN).toList();
        return kinds.stream()
                .map(kind -> findings.stream()
                        .filter(finding -> finding.kind() == kind)
                        .findFirst()
                        .orElseThrow());
    }

    /** Goes along with the form, so that the next look at the words can tell what is new; the same on every server. */
    public String mark() {
        String quotes = lines.stream().map(line -> line.quote() + "\n").collect(Collectors.joining());
        return lines.isEmpty() ? questions() : questions() + "-" + Integer.toHexString(quotes.hashCode());
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
