package kith.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How one's network grew, counted by those one is connected with today, and as bars of a picture. Lengths are in the units of an SVG's view box.
 *
 * @param months the months in which connections began, the latest first
 * @param bars one for each month from the first to this one, or for several months where there are too many to tell apart; from left to right
 */
record Growth(List<Month> months, List<Bar> bars) {

    static final int WIDTH = 640;
    static final int HEIGHT = 160;

    /** The most bars that can be told apart on a phone. */
    private static final int BARS = 48;

    /** Few bars should not look like walls. */
    private static final int WIDEST = 40;

    private static final int GAP = 3;

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /**
     * A month in which connections began.
     *
     * @param name such as "May 2026"
     * @param fresh how many began in it
     * @param all how many there were at its end
     */
    record Month(String name, int fresh, int all) {}

    /**
     * A bar, whose foot is at {@link #HEIGHT}.
     *
     * @param name the month at whose end it was so
     * @param all how many connections there were
     */
    record Bar(String name, int all, int x, int width, int height) {

        int y() {
            return HEIGHT - height;
        }
    }

    /** The growth, from how many connections began in each month, by its first day. */
    static Growth of(Map<LocalDate, Integer> fresh, LocalDate today) {
        List<Month> months = new ArrayList<>();
        int all = 0;
        for (Map.Entry<LocalDate, Integer> month : fresh.entrySet()) {
            all += month.getValue();
            months.add(new Month(NAME.format(month.getKey()), month.getValue(), all));
        }
        return new Growth(months.reversed(), fresh.isEmpty() ? List.of() : bars(fresh, YearMonth.from(today), all));
    }

    private static List<Bar> bars(Map<LocalDate, Integer> fresh, YearMonth now, int most) {
        YearMonth first = YearMonth.from(fresh.keySet().iterator().next());
        int count = Math.toIntExact(ChronoUnit.MONTHS.between(first, now)) + 1;
        int each = Math.ceilDiv(count, BARS);
        double step = Math.min(WIDEST, WIDTH / (double) Math.ceilDiv(count, each));
        List<Bar> bars = new ArrayList<>();
        int all = 0;
        for (int n = 0; n < count; n++) {
            YearMonth month = first.plusMonths(n);
            all += fresh.getOrDefault(month.atDay(1), 0);
            if ((n + 1) % each == 0 || n == count - 1) {
                int height = Math.max(1, all * HEIGHT / most);
                int left = (int) Math.round(bars.size() * step);
                int width = (int) Math.round((bars.size() + 1) * step) - left - GAP;
                bars.add(new Bar(NAME.format(month), all, left, width, height));
            }
        }
        return bars;
    }
}
