package kith.mail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How often a member gets mail about something. */
enum Rhythm {
    AT_ONCE,
    /** At eight in the morning, where they are. */
    DAILY,
    /** On Mondays at eight. */
    WEEKLY,
    NEVER;

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** What happens so shortly before eight goes with the next one: it may not be written yet when that leaves. */
    private static final Duration TOO_LATE = Duration.ofMinutes(1);

    boolean gathers() {
        return this == DAILY || this == WEEKLY;
    }

    /** When the letter leaves that tells of something that happened {@code now}. */
    Instant due(Instant now, ZoneId zone) {
        if (!gathers()) {
            return now;
        }
        ZonedDateTime there = now.plus(TOO_LATE).atZone(zone);
        ZonedDateTime due = there.with(MORNING);
        if (this == WEEKLY) {
            due = due.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
        return due.isAfter(there)
                ? due.toInstant()
                : due.plusDays(this == WEEKLY ? 7 : 1).toInstant();
    }

    /** As stored, and in forms. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Rhythm> of(String code) {
        return Stream.of(values()).filter(rhythm -> rhythm.code().equals(code)).findFirst();
    }
}
