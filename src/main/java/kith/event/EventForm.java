package kith.event;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What somebody typed to announce an event, or to change it; nothing in it is checked yet, and what they left out is empty.
 *
 * @param group slug of one of their groups, or empty
 * @param date the day it begins, such as {@code 2026-12-03}, by the clocks of the zone
 * @param from when it begins, such as {@code 18:30}
 * @param endDate the day it ends, or empty where that is the same
 * @param capacity how many may come, or empty
 */
record EventForm(
        String name,
        String about,
        String group,
        String date,
        String from,
        String endDate,
        String to,
        String zone,
        String place,
        String link,
        String capacity) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    EventForm {
        name = requireNonNullElse(name, "");
        about = requireNonNullElse(about, "");
        group = requireNonNullElse(group, "");
        date = requireNonNullElse(date, "");
        from = requireNonNullElse(from, "");
        endDate = requireNonNullElse(endDate, "");
        to = requireNonNullElse(to, "");
        zone = requireNonNullElse(zone, "");
        place = requireNonNullElse(place, "");
        link = requireNonNullElse(link, "");
        capacity = requireNonNullElse(capacity, "");
    }

    /** As it is before anything is typed: empty but for the zone, which is the organiser's, and the group from whose page they came. */
    static EventForm empty(ZoneId zone, String group) {
        return new EventForm("", "", group, "", "", "", "", name(zone), "", "", "");
    }

    /** As one would have typed it. */
    static EventForm of(EventPlan plan) {
        LocalDateTime starts = local(plan.starts(), plan.zone());
        LocalDateTime ends = local(plan.ends(), plan.zone());
        boolean sameDay = starts.toLocalDate().equals(ends.toLocalDate());
        return new EventForm(
                plan.name(),
                plan.about(),
                plan.group() == null ? "" : plan.group(),
                starts.toLocalDate().toString(),
                TIME.format(starts),
                sameDay ? "" : ends.toLocalDate().toString(),
                TIME.format(ends),
                name(plan.zone()),
                plan.place(),
                plan.link(),
                plan.capacity() == null ? "" : plan.capacity().toString());
    }

    /** With what stays put back as it is: the name alone, or all that is fixed once one may check in. */
    EventForm keeping(EventForm present, boolean nameAlone) {
        return new EventForm(
                present.name,
                about,
                group,
                nameAlone ? date : present.date,
                nameAlone ? from : present.from,
                endDate,
                to,
                nameAlone ? zone : present.zone,
                nameAlone ? place : present.place,
                link,
                capacity);
    }

    /** The zone's name among those one chooses from: a server's own clock may go by a bare offset, or call UTC otherwise. */
    static String name(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC) || zone instanceof ZoneOffset ? "UTC" : zone.getId();
    }

    private static LocalDateTime local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
