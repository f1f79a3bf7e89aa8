package kith.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kith.web.Phrase;
import org.jspecify.annotations.Nullable;

/** Says when an event is, by the clocks of where it is and by those of whoever reads. */
final class EventTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private EventTime() {}

    /** By its own clocks. */
    static Phrase of(Event event) {
        return in(event, event.zone());
    }

    /** By the reader's clocks, or null where these show the same. */
    static @Nullable Phrase yours(Event event, ZoneId reader) {
        boolean same = event.zone()
                        .getRules()
                        .getOffset(event.starts())
                        .equals(reader.getRules().getOffset(event.starts()))
                && event.zone()
                        .getRules()
                        .getOffset(event.ends())
                        .equals(reader.getRules().getOffset(event.ends()));
        return same ? null : in(event, reader);
    }

    private static Phrase in(Event event, ZoneId zone) {
        ZonedDateTime starts = event.starts().atZone(zone);
        ZonedDateTime ends = event.ends().atZone(zone);
        LocalDate day = starts.toLocalDate();
        String zoned = city(zone).equals("UTC") ? ".utc" : "";
        if (day.equals(ends.toLocalDate())) {
            return Phrase.of(
                    "event.when.day" + zoned, DAY.format(starts), TIME.format(starts), TIME.format(ends), city(zone));
        }
        return Phrase.of(
                "event.when.days" + zoned,
                DAY.format(starts),
                TIME.format(starts),
                DAY.format(ends),
                TIME.format(ends),
                city(zone));
    }

    /** {@code "Buenos Aires"} for {@code America/Argentina/Buenos_Aires}. */
    static String city(ZoneId zone) {
        String name = EventForm.name(zone);
        return name.substring(name.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
