package kith.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kith.reason.Grade;

/**
 * The letters of one grade, a bar for each month, in the units of an SVG's view box. What is too few to be told has no bar.
 *
 * @param bars from left to right
 */
record Bars(Grade grade, List<Bar> bars) {

    static final int WIDTH = 640;
    static final int HEIGHT = 96;

    /** Few bars should not look like walls. */
    private static final int WIDEST = 52;

    private static final int GAP = 6;

    /** One bar, whose foot is at {@link #HEIGHT}. */
    record Bar(String month, Rough letters, int x, int width, int height) {

        int y() {
            return HEIGHT - height;
        }
    }

    /** Whether there is nothing to draw. */
    boolean few() {
        return bars.stream().allMatch(bar -> bar.letters().few());
    }

    /** All on one scale, so that they can be held against each other. */
    static List<Bars> of(List<Insight.Month> months, List<Grade> grades) {
        long most = months.stream()
                .flatMap(month -> grades.stream().map(month::sent))
                .mapToLong(Rough::about)
                .max()
                .orElse(0);
        return grades.stream()
                .map(grade -> new Bars(grade, bars(months, month -> month.sent(grade), Math.max(1, most))))
                .toList();
    }

    private static List<Bar> bars(List<Insight.Month> months, Function<Insight.Month, Rough> letters, long most) {
        int step = Math.min(WIDEST, WIDTH / Math.max(1, months.size()));
        List<Bar> bars = new ArrayList<>();
        for (Insight.Month month : months) {
            Rough sent = letters.apply(month);
            int height = sent.few() ? 0 : (int) Math.max(1, sent.about() * HEIGHT / most);
            bars.add(new Bar(month.name(), sent, bars.size() * step, step - GAP, height));
        }
        return bars;
    }
}
