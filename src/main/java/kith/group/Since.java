package kith.group;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kith.web.Page;

/** Says since when somebody is in a group: the year, and this year the month too. */
final class Since {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private Since() {}

    static String say(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? MONTH.format(day) : String.valueOf(day.getYear());
    }

    static String say(Instant since, Page page) {
        return say(LocalDate.ofInstant(since, page.zone()), LocalDate.ofInstant(page.now(), page.zone()));
    }

    /** The day as evidence keeps it, the same for every reader. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
