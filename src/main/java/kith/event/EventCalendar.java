package kith.event;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Date;
import java.util.TimeZone;
import kith.web.ContentLine;
import kith.web.PublicUrl;
import kith.web.Words;
import org.springframework.stereotype.Component;

/** Writes an event for calendars (iCalendar, RFC 5545), as one member may see it. Its number and edition tell a calendar that has it already that it is the same one. */
@Component
class EventCalendar {

    private static final String MAKER = "-//Kith//Kith//EN";

    private final PublicUrl url;
    private final Words words;
    private final Clock clock;

    EventCalendar(PublicUrl url, Words words, Clock clock) {
        this.url = url;
        this.words = words;
        this.clock = clock;
    }

    /** The whole file. */
    String of(EventSight sight) {
        Event event = sight.event();
        ICalendar file = new ICalendar();
        file.setProductId(MAKER);
        file.addEvent(entry(sight));
        // In UTC elsewhere, which every calendar reads alike.
        if (ZoneComponent.fits(event.zone(), event.starts(), event.ends())) {
            file.getTimezoneInfo()
                    .setDefaultTimezone(new TimezoneAssignment(
                            TimeZone.getTimeZone(event.zone()), ZoneComponent.of(event.zone(), event.starts())));
        }
        return folded(written(file));
    }

    private VEvent entry(EventSight sight) {
        Event event = sight.event();
        VEvent entry = new VEvent();
        entry.setUid("event-" + event.id().value() + "@" + host());
        entry.setSequence(event.edition());
        entry.setDateTimeStamp(Date.from(clock.instant()));
        entry.setCreated(Date.from(event.announced()));
        entry.setLastModified(Date.from(event.changed()));
        entry.setDateStart(Date.from(event.starts()), true);
        entry.setDateEnd(Date.from(event.ends()), true);
        entry.setSummary(event.name());
        entry.setUrl(url.of("/events/" + event.id().value()));
        entry.setStatus(event.isOff() ? Status.cancelled() : Status.confirmed());
        String where = event.place().isEmpty() ? sight.link() : event.place();
        entry.setLocation(where.isEmpty() ? words.text("event.online") : where);
        String about = about(sight);
        if (!about.isEmpty()) {
            entry.setDescription(about);
        }
        return entry;
    }

    private String about(EventSight sight) {
        String online = sight.link().isEmpty() ? "" : words.text("event.calendar.online", sight.link());
        String about = sight.event().about();
        return about.isEmpty() || online.isEmpty() ? about + online : about + "\n\n" + online;
    }

    private String host() {
        return url.of("").replaceFirst("^https?://", "").replaceFirst(":\\d+$", "");
    }

    private static String written(ICalendar file) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** By octets, as the standard asks; the library counts characters. */
    private static String folded(String text) {
        StringBuilder file = new StringBuilder();
        text.lines().forEach(line -> ContentLine.add(file, line));
        return file.toString();
    }
}
