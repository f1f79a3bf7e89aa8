package kith.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kith.web.Page;

/** When an event is, in words. */
final class EventTimes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private EventTimes() {}

    /** By its own clocks, and on a second line by the reader's where they show another time. */
    static List<String> lines(Event event, Page page) {
        String there = page.text("event.news.there", span(event, event.zone(), page), event.zone().getId());
        if (alike(event.starts(), event, page) && alike(event.ends(), event, page)) {
            return List.of(there);
        }
        return List.of(there, page.text("event.news.yours", span(event, page.zone(), page)));
    }

    private static String span(Event event, ZoneId zone, Page page) {
        ZonedDateTime from = event.starts().atZone(zone);
        ZonedDateTime to = event.ends().atZone(zone);
        boolean oneDay = from.toLocalDate().equals(to.toLocalDate());
        return page.text("event.news.span", MOMENT.format(from), (oneDay ? TIME : MOMENT).format(to));
    }

    /** When it begins, as one would say it the day before, by its own clocks; they are named where the reader's show another time. */
    static String start(Event event, Page page) {
        String said = start(event.starts().atZone(event.zone()), page);
        return alike(event.starts(), event, page)
                ? said
                : page.text("event.news.there", said, event.zone().getId());
    }

    private static String start(ZonedDateTime start, Page page) {
        LocalDate today = page.now().atZone(start.getZone()).toLocalDate();
        String time = TIME.format(start);
        if (start.toLocalDate().equals(today)) {
            return page.text("event.news.today", time);
        }
        if (start.toLocalDate().equals(today.plusDays(1))) {
            return page.text("event.news.tomorrow", time);
        }
        return page.text("event.news.day", DAY.format(start), time);
    }

    private static boolean alike(Instant moment, Event event, Page page) {
        return event.zone().getRules().getOffset(moment).equals(page.zone().getRules().getOffset(moment));
    }
}
