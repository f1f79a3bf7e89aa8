package kith.archive;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kith.reason.Assessment;
import kith.reason.Finding;

/** Something to read: each invitation that has words, what to ask about it, and a summary. */
final class TextReport implements Report {

    private static final int WIDTH = 96;

    private final PrintStream out;
    private final Map<Letter.Way, Map<String, Integer>> counts = new EnumMap<>(Letter.Way.class);

    TextReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void letter(Letter letter, Assessment assessment) {
        boolean blank = letter.why().isBlank();
        String grade = blank ? "blank" : assessment.grade().name().toLowerCase(Locale.ROOT);
        counts.computeIfAbsent(letter.way(), way -> empty()).merge(grade, 1, Integer::sum);
        if (blank) {
            return;
        }
        String whom = letter.recipient() == null ? "" : letter.recipient().name();
        out.printf("%-9s %s  %s%n", Words.of("grade." + grade), letter.id(), Lines.one(whom));
        Lines.wrapped(letter.why(), WIDTH).forEach(line -> out.println("    " + line));
        for (Finding finding : assessment.findings()) {
            out.println("  ? " + finding.question());
        }
        out.println();
    }

    private static Map<String, Integer> empty() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String grade : new String[] {"blank", "canned", "thin", "reasoned"}) {
            counts.put(grade, 0);
        }
        return counts;
    }

    @Override
    public void end() {
        if (counts.isEmpty()) {
            out.println(Words.of("text.none"));
        }
        counts.forEach(this::summary);
    }

    private void summary(Letter.Way way, Map<String, Integer> grades) {
        int all = grades.values().stream().mapToInt(Integer::intValue).sum();
        String what = Words.of("text." + way.name().toLowerCase(Locale.ROOT));
        String parts = grades.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> Words.of("text.count", e.getValue(), Words.of("grade." + e.getKey())))
                .collect(Collectors.joining(", "));
        out.println(Words.of("text.summary", what, all) + ": " + parts + ".");
    }
}
