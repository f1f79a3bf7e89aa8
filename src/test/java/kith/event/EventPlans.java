package kith.event;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Events to announce. */
final class EventPlans {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private EventPlans() {}

    /** Two hours long, beginning so long from now. */
    static EventPlan in(Duration ahead, Instant now, @Nullable Integer capacity) {
        return at(now.plus(ahead).truncatedTo(ChronoUnit.MINUTES), capacity);
    }

    static EventPlan at(Instant starts, @Nullable Integer capacity) {
        return new EventPlan(
                "Reading the gauges",
                "Bring a bad week.",
                null,
                starts,
                starts.plus(Duration.ofHours(2)),
                BERLIN,
                "The old lock, Emden",
                "https://meet.example.org/gauges",
                capacity);
    }

    static EventForm form(Duration ahead, Instant now, @Nullable Integer capacity) {
        return EventForm.of(in(ahead, now, capacity));
    }

    static EventPlan named(EventPlan plan, String name) {
        return new EventPlan(
                name,
                plan.about(),
                plan.group(),
                plan.starts(),
                plan.ends(),
                plan.zone(),
                plan.place(),
                plan.link(),
                plan.capacity());
    }

    static EventPlan inGroup(EventPlan plan, @Nullable String group) {
        return new EventPlan(
                plan.name(),
                plan.about(),
                group,
                plan.starts(),
                plan.ends(),
                plan.zone(),
                plan.place(),
                plan.link(),
                plan.capacity());
    }

    static EventPlan at(EventPlan plan, Instant starts, String place) {
        return new EventPlan(
                plan.name(),
                plan.about(),
                plan.group(),
                starts,
                starts.plus(Duration.between(plan.starts(), plan.ends())),
                plan.zone(),
                place,
                plan.link(),
                plan.capacity());
    }

    static EventPlan with(EventPlan plan, @Nullable Integer capacity) {
        return new EventPlan(
                plan.name(),
                plan.about(),
                plan.group(),
                plan.starts(),
                plan.ends(),
                plan.zone(),
                plan.place(),
                plan.link(),
                capacity);
    }
}
