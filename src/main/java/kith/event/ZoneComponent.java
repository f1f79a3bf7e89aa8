package kith.event;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** Writes down how a zone's clocks go around an event, so that a calendar need not know the zone by its name. */
final class ZoneComponent {

    /** Long enough before for both of a year's ways to be there. */
    private static final Duration BEFORE = Duration.ofDays(366);

    private ZoneComponent() {}

    static VTimezone of(ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        VTimezone component = new VTimezone(zone.getId());
        Instant begin = from.minus(BEFORE);
        ZoneOffset first = rules.getOffset(begin);
        add(component, rules.isDaylightSavings(begin), LocalDateTime.ofInstant(begin, first), first, first);
        ZoneOffsetTransition next = rules.nextTransition(begin);
        while (next != null && next.getInstant().isBefore(to)) {
            add(
                    component,
                    rules.isDaylightSavings(next.getInstant()),
                    next.getDateTimeBefore(),
                    next.getOffsetBefore(),
                    next.getOffsetAfter());
            next = rules.nextTransition(next.getInstant());
        }
        return component;
    }

    private static void add(
            VTimezone component, boolean summer, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        Observance observance = summer ? new DaylightSavingsTime() : new StandardTime();
        observance.setDateStart(new DateTimeComponents(
                from.getYear(),
                from.getMonthValue(),
                from.getDayOfMonth(),
                from.getHour(),
                from.getMinute(),
                from.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(offset(before));
        observance.setTimezoneOffsetTo(offset(after));
        if (summer) {
            component.addDaylightSavingsTime((DaylightSavingsTime) observance);
        } else {
            component.addStandardTime((StandardTime) observance);
        }
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1_000L);
    }
}
