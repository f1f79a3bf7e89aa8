package kith.archive;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Invitations by the month they were sent in, and those of which the file does not say when. */
final class Months {

    /** A longer time comes from a date that is wrong, and would only show empty paper. */
    private static final int LONGEST_DRAWN = 40 * 12;

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    /** One month, also one in which nothing was sent. */
    record Month(YearMonth when, Tally tally) {

        String name() {
            return WRITTEN.format(when);
        }
    }

    private final TreeMap<YearMonth, Tally> months = new TreeMap<>();
    private final Tally undated = new Tally();

    void add(@Nullable LocalDateTime sent, Quality quality) {
        Tally tally = sent == null ? undated : months.computeIfAbsent(YearMonth.from(sent), month -> new Tally());
        tally.add(quality);
    }

    Tally undated() {
        return undated;
    }

    /** The months with invitations, the newest first. */
    List<Month> list() {
        return months.descendingMap().entrySet().stream().map(Months::month).toList();
    }

    /** From the first month to the last with those between, so that equal widths are equal times. */
    List<Month> drawn() {
        if (months.isEmpty() || months.firstKey().until(months.lastKey(), ChronoUnit.MONTHS) > LONGEST_DRAWN) {
            return list().reversed();
        }
        List<Month> all = new ArrayList<>();
        for (YearMonth at = months.firstKey(); !at.isAfter(months.lastKey()); at = at.plusMonths(1)) {
            all.add(new Month(at, months.getOrDefault(at, new Tally())));
        }
        return all;
    }

    private static Month month(Map.Entry<YearMonth, Tally> entry) {
        return new Month(entry.getKey(), entry.getValue());
    }
}
