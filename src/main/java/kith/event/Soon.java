package kith.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kith.web.Page;

/** How soon an event begins, as one would say it the day before. */
final class Soon {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Soon() {}

    /** By its own clocks, whose place is named where the reader's show another time. */
    static String of(Event event, Page page) {
        ZoneId zone = event.zone();
        String soon = of(event.starts().atZone(zone), page);
        return EventTime.yours(event, page.zone()) == null
                ? soon
                : page.text("event.news.zone", soon, EventTime.city(zone));
    }

    private static String of(ZonedDateTime starts, Page page) {
        LocalDate today = page.now().atZone(starts.getZone()).toLocalDate();
        String time = TIME.format(starts);
        if (starts.toLocalDate().equals(today)) {
            return page.text("event.news.today", time);
        }
        if (starts.toLocalDate().equals(today.plusDays(1))) {
            return page.text("event.news.tomorrow", time);
        }
        return page.text("event.news.day", DAY.format(starts), time);
    }
}
