package kith.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says when something was, the way a letter would. */
public final class Days {

    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private Days() {}

    static String say(Page page, Instant then, Instant now, ZoneId zone) {
        LocalDate day = then.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        long ago = ChronoUnit.DAYS.between(day, today);
        if (ago == 0) {
            return page.text("web.today");
        }
        if (ago == 1) {
            return page.text("web.yesterday");
        }
        if (ago > 1 && ago < 7) {
            return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        return day.format(day.getYear() == today.getYear() ? THIS_YEAR : OTHER_YEAR);
    }

    /** A day with its year, for sentences that are read later. */
    public static String inFull(Instant instant) {
        return OTHER_YEAR.format(instant.atZone(ZoneOffset.UTC));
    }

    static String date(Instant instant, ZoneId zone) {
        return OTHER_YEAR.format(instant.atZone(zone));
    }

    static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }
}
