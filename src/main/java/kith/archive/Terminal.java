package kith.archive;

import java.io.PrintStream;
import java.util.List;

/** The report as lines to read at a terminal; the page says the same and more. */
final class Terminal {

    private static final int WIDTH = 92;
    private static final int BAR = 30;
    private static final int MONTHS = 24;
    private static final int ROWS = 20;

    /** A sign for each quality, the better the fuller. */
    private static final String SIGNS = "░▒▓█";

    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = out;
    }

    void show(Overview overview) {
        out.println(Words.of("report.title"));
        out.println(Words.of("report.source", overview.source()));
        overview.sides().forEach(side -> side(side, overview));
        unread(overview.unread());
        out.println();
        wrapped("", Words.of("report.caution"));
    }

    private void side(Side side, Overview overview) {
        Tally tally = side.tally();
        out.println();
        out.println(side.say("title", tally.all()));
        if (tally.all() == 0) {
            return;
        }
        for (Quality quality : Quality.values()) {
            String bar = String.valueOf(sign(quality)).repeat(length(tally.of(quality), tally.all()));
            out.printf("  %-9s %,9d  %-12s %s%n", quality.word(), tally.of(quality), tally.share(quality), bar);
        }
        months(side.months());
        repeats(side);
        asked(side);
        ties(side, overview);
    }

    private void months(Months months) {
        List<Months.Month> all = months.list();
        List<Months.Month> shown = all.subList(0, Math.min(MONTHS, all.size()));
        Tally before = new Tally();
        all.subList(shown.size(), all.size()).forEach(month -> before.add(month.tally()));
        int most = shown.stream().mapToInt(month -> month.tally().all()).max().orElse(1);
        heading(Words.of("months.title"));
        shown.forEach(month -> month(month.name(), month.tally(), bar(month.tally(), most)));
        if (before.all() > 0) {
            month(Words.of("months.before"), before, "");
        }
        if (months.undated().all() > 0) {
            month(Words.of("months.undated"), months.undated(), "");
        }
    }

    private void month(String name, Tally tally, String bar) {
        out.printf("  %-9s %,9d  %s%n", name, tally.all(), bar);
    }

    /** The best at the start of the line, where it is seen first. */
    private static String bar(Tally tally, int most) {
        StringBuilder bar = new StringBuilder();
        int from = 0;
        for (Quality quality : List.of(Quality.values()).reversed()) {
            int to = from + tally.of(quality);
            int end = length(to, most);
            bar.repeat(sign(quality), Math.max(0, end - bar.length()));
            from = to;
        }
        return bar.toString();
    }

    private static int length(int count, int all) {
        return (int) Math.round((double) BAR * count / all);
    }

    private static char sign(Quality quality) {
        return SIGNS.charAt(quality.ordinal());
    }

    private void repeats(Side side) {
        if (side.repeats().isEmpty()) {
            return;
        }
        heading(side.say("repeats"));
        for (Repeats.Repeat repeat : side.repeats()) {
            out.println(
                    "  " + Words.of("repeat", repeat.times(), repeat.quality().word()));
            wrapped("      ", repeat.text());
        }
    }

    private void asked(Side side) {
        if (side.asked().isEmpty()) {
            return;
        }
        heading(side.say("asked"));
        for (Side.Asked asked : side.asked()) {
            out.printf("  %,9d  %s%n", asked.times(), asked.seen());
            out.printf("  %9s  %s%n", "", asked.question());
        }
    }

    private void ties(Side side, Overview overview) {
        if (overview.connections() == null) {
            return;
        }
        heading(Words.of("ties.title"));
        Tally known = side.ties().known();
        wrapped(
                "  ",
                known.all() == 0
                        ? Words.of("ties.unknown")
                        : side.say("ties", known.all(), side.tally().all()));
        for (Quality quality : Quality.values()) {
            if (known.of(quality) > 0) {
                int connected = side.ties().connected().of(quality);
                out.printf("  %-9s %s%n", quality.word(), Words.of("ties.of", connected, known.of(quality)));
            }
        }
    }

    private void unread(Unread unread) {
        unread.remarks().forEach(remark -> wrapped("", remark));
        if (unread.named().isEmpty()) {
            return;
        }
        heading(Words.of("report.unread", unread.left(), unread.noted()));
        List<Unread.Row> named = unread.named();
        named.stream().limit(ROWS).forEach(row -> out.println("  " + Words.of("unread.row", row.line(), row.why())));
        int more = unread.more() + Math.max(0, named.size() - ROWS);
        if (more > 0) {
            out.println("  " + Words.of("unread.more", more));
        }
    }

    private void heading(String words) {
        out.println();
        out.println("  " + words);
    }

    private void wrapped(String margin, String text) {
        Lines.wrapped(text, WIDTH - margin.length()).forEach(line -> out.println(margin + line));
    }
}
