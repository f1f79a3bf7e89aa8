package kith.event;

import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Writes down how a zone's clocks go during an event, so that a calendar need not know the zone by its name.
 *
 * <p>It is one line of that history alone, since calendars read longer ones each in their own way: how the clocks go from the last time they were moved, and nothing of how
 * they went before.
 */
final class ZoneComponent {

    /** Where the clocks have never been moved. */
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneComponent() {}

    /** Whether one line says it: the clocks are not moved while it lasts, and do not go by UTC. */
    static boolean fits(ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        return !EventForm.name(zone).equals("UTC") && rules.getOffset(from).equals(rules.getOffset(to));
    }

    static VTimezone of(ZoneId zone, Instant from) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition moved = rules.previousTransition(from.plusNanos(1));
        DateTimeComponents since = components(moved == null ? EVER : moved.getDateTimeAfter());
        UtcOffset offset = offset(rules.getOffset(from));
        VTimezone component = new VTimezone(zone.getId());
        // Standard time, in summer too: there are calendars that read a zone's days only where it has some.
        StandardTime clocks = new StandardTime();
        clocks.setDateStart(since);
        clocks.setTimezoneOffsetFrom(offset);
        clocks.setTimezoneOffsetTo(offset);
        component.addStandardTime(clocks);
        return component;
    }

    private static DateTimeComponents components(LocalDateTime local) {
        return new DateTimeComponents(
                local.getYear(),
                local.getMonthValue(),
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond(),
                false);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1_000L);
    }
}
