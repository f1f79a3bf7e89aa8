package kith.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Months as upright bars, each a pile of the four qualities with the best at its foot.
 *
 * @param width of the drawing; a month is ten wide, with a gap to the next
 * @param bars every piece of every pile
 */
record Chart(int width, List<Bar> bars, Months.Month first, Months.Month last, Months.Month most) {

    static final int HEIGHT = 100;

    private static final int MONTH = 10;
    private static final int GAP = 2;

    /** With fewer months their bars would be as broad as the page. */
    private static final int FEWEST = 12;

    /** One piece, in units of the drawing. */
    record Bar(int x, String y, int width, String height, String style) {}

    static Chart of(List<Months.Month> months) {
        Months.Month most =
                months.stream().max(Comparator.comparing(m -> m.tally().all())).orElseThrow();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            pile(i * MONTH, months.get(i).tally(), most.tally().all(), bars);
        }
        return new Chart(
                Math.max(FEWEST, months.size()) * MONTH - GAP, bars, months.getFirst(), months.getLast(), most);
    }

    private static void pile(int x, Tally tally, int most, List<Bar> bars) {
        double foot = HEIGHT;
        for (Quality quality : List.of(Quality.values()).reversed()) {
            double height = (double) HEIGHT * tally.of(quality) / most;
            foot -= height;
            if (height > 0) {
                bars.add(new Bar(x, number(foot), MONTH - GAP, number(height), quality.style()));
            }
        }
    }

    private static String number(double value) {
        return String.format(java.util.Locale.ROOT, "%.2f", Math.max(0, value));
    }
}
