package kith.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import kith.event.CannotMeet.Problem;
import kith.event.CannotMeet.Reason;
import kith.member.WebAddress;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;

/** Makes a plan of what was typed, and gathers all that is wrong with it, so that a form comes back once. */
final class EventFormCheck {

    static final int NAME_AT_LEAST = 3;
    static final int NAME_AT_MOST = 100;
    static final int ABOUT_AT_MOST = 4_000;
    static final int PLACE_AT_MOST = 200;
    static final int CAPACITY_AT_MOST = 100_000;
    static final int DAYS_AT_MOST = 14;

    private static final Duration LONGEST = Duration.ofDays(DAYS_AT_MOST);
    private static final Duration FARTHEST = Duration.ofDays(366L + 365);

    private final EventForm form;
    private final List<Problem> problems = new ArrayList<>();

    private EventFormCheck(EventForm form) {
        this.form = form;
    }

    /**
     * The plan.
     *
     * @param now what is the past and what is not
     * @param kept when the event begins so far, or null for a new one: a time that stays may be past
     * @throws CannotMeet with everything that is wrong
     */
    static EventPlan plan(EventForm form, Instant now, @Nullable Instant kept) {
        return new EventFormCheck(form).plan(now, kept);
    }

    private EventPlan plan(Instant now, @Nullable Instant kept) {
        String name = name();
        String about = PlainText.lines(form.about());
        atMost(about, ABOUT_AT_MOST, Reason.ABOUT_LONG);
        ZoneId zone = zone();
        LocalDate day = read(() -> LocalDate.parse(form.date().strip()), Reason.DATE);
        LocalTime from = read(() -> LocalTime.parse(form.from().strip()), Reason.FROM);
        LocalDate last = form.endDate().isBlank()
                ? day
                : read(() -> LocalDate.parse(form.endDate().strip()), Reason.END_DATE);
        LocalTime to = read(() -> LocalTime.parse(form.to().strip()), Reason.TO);
        Instant starts = moment(day, from, zone, Reason.SKIPPED_FROM);
        Instant ends = moment(last, to, zone, Reason.SKIPPED_TO);
        times(starts, ends, now, kept);
        String place = place();
        String link = link();
        if (place.isEmpty() && form.link().isBlank()) {
            wrong(Reason.WHERE);
        }
        Integer capacity = capacity();
        String group = PlainText.line(form.group());
        if (!problems.isEmpty() || zone == null || starts == null || ends == null) {
            throw new CannotMeet(problems);
        }
        return new EventPlan(name, about, group.isEmpty() ? null : group, starts, ends, zone, place, link, capacity);
    }

    private String name() {
        String name = PlainText.line(form.name());
        if (PlainText.length(name) < NAME_AT_LEAST) {
            wrong(Reason.NAME_SHORT, NAME_AT_LEAST);
        }
        atMost(name, NAME_AT_MOST, Reason.NAME_LONG);
        return name;
    }

    private @Nullable ZoneId zone() {
        String typed = form.zone().strip();
        if (!ZoneId.getAvailableZoneIds().contains(typed)) {
            wrong(Reason.ZONE);
            return null;
        }
        return ZoneId.of(typed);
    }

    private void times(@Nullable Instant starts, @Nullable Instant ends, Instant now, @Nullable Instant kept) {
        if (starts != null && !starts.equals(kept)) {
            if (!starts.isAfter(now)) {
                wrong(Reason.PAST);
            } else if (starts.isAfter(now.plus(FARTHEST))) {
                wrong(Reason.FAR);
            }
        }
        if (starts == null || ends == null) {
            return;
        }
        if (!ends.isAfter(starts)) {
            wrong(Reason.ENDS_FIRST);
        } else if (ends.isAfter(starts.plus(LONGEST))) {
            wrong(Reason.TOO_LONG, DAYS_AT_MOST);
        } else if (starts.equals(kept) && !ends.isAfter(now)) {
            wrong(Reason.ENDED);
        }
    }

    /** Null where a part of it is missing, or where the clocks are put forward over it; what comes twice in autumn is the first of the two. */
    private @Nullable Instant moment(
            @Nullable LocalDate day, @Nullable LocalTime time, @Nullable ZoneId zone, Reason skipped) {
        if (day == null || time == null || zone == null) {
            return null;
        }
        LocalDateTime local = day.atTime(time.withSecond(0).withNano(0));
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            wrong(skipped);
            return null;
        }
        return local.atZone(zone).toInstant();
    }

    private String place() {
        String place = PlainText.line(form.place());
        atMost(place, PLACE_AT_MOST, Reason.PLACE_LONG);
        return place;
    }

    private String link() {
        String typed = PlainText.line(form.link());
        if (typed.isEmpty()) {
            return "";
        }
        String link = WebAddress.of(typed);
        if (link == null || !link.startsWith("https:")) {
            wrong(Reason.LINK);
            return "";
        }
        return link;
    }

    private @Nullable Integer capacity() {
        String typed = form.capacity().strip();
        if (typed.isEmpty()) {
            return null;
        }
        int capacity = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
        if (capacity < 1 || capacity > CAPACITY_AT_MOST) {
            wrong(Reason.CAPACITY);
        }
        return capacity;
    }

    /** Years of more than four digits would lead out of what a database keeps. */
    private <T> @Nullable T read(Supplier<T> typed, Reason reason) {
        try {
            T read = typed.get();
            if (read instanceof LocalDate day && (day.getYear() < 1900 || day.getYear() > 9999)) {
                throw new DateTimeException("Not a year");
            }
            return read;
        } catch (DateTimeException notOne) {
            wrong(reason);
            return null;
        }
    }

    private void atMost(String text, int limit, Reason reason) {
        int length = PlainText.length(text);
        if (length > limit) {
            wrong(reason, String.valueOf(limit), String.valueOf(length));
        }
    }

    private void wrong(Reason reason, Object... args) {
        problems.add(Problem.of(reason, args));
    }
}
