package kith.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import kith.event.Attendances;
import kith.event.EventId;
import kith.event.EventPlan;
import kith.event.Events;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Announces the events of the demo community, has its members register, and check in at those that have been. */
@Component
class Gatherings implements Chapter {

    private static final int MORNING = 8;
    private static final int EVENING = 20;

    private final Events events;
    private final Attendances attendances;
    private final JsonMapper json;
    private final Clock clock;

    Gatherings(Events events, Attendances attendances, JsonMapper json, Clock clock) {
        this.events = events;
        this.attendances = attendances;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An event.
     *
     * @param inDays on which day it is, counted from when the community is loaded; less than 0 for what has been
     * @param here who checks in, one after the other
     */
    record Gathering(
            String organiser,
            String name,
            String about,
            @Nullable String group,
            int inDays,
            LocalTime from,
            int minutes,
            String zone,
            String place,
            String link,
            @Nullable Integer capacity,
            int announcedDaysAgo,
            List<Registration> coming,
            List<String> here,
            @Nullable Integer cancelledDaysAgo,
            @Nullable String why) {}

    /** Who registers, and how many days before the community is loaded. */
    record Registration(String handle, int daysAgo) {}

    @Override
    public void add(Cast cast, Story story) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (Gathering one : Script.read(json, "events", Gathering[].class)) {
            add(one, today, cast, story);
        }
    }

    private void add(Gathering one, LocalDate today, Cast cast, Story story) {
        AtomicReference<EventId> id = new AtomicReference<>();
        EventPlan plan = plan(one, today);
        story.at(
                story.ago(one.announcedDaysAgo(), MORNING),
                () -> id.set(events.announce(cast.of(one.organiser()), plan)));
        for (Registration registration : one.coming()) {
            story.at(
                    story.ago(registration.daysAgo(), EVENING),
                    () -> attendances.register(cast.of(registration.handle()), known(id)));
        }
        Instant arrival = plan.starts();
        for (String handle : one.here()) {
            arrival = arrival.plus(Duration.ofMinutes(1));
            story.at(arrival, () -> checkIn(cast.of(handle), cast.of(one.organiser()), known(id)));
        }
        Integer cancelled = one.cancelledDaysAgo();
        if (cancelled != null) {
            story.at(
                    story.ago(cancelled, EVENING),
                    () -> events.cancel(
                            cast.of(one.organiser()), known(id), Objects.requireNonNullElse(one.why(), "")));
        }
    }

    private void checkIn(MemberId member, MemberId organiser, EventId id) {
        attendances.checkIn(member, id, events.code(organiser, id));
    }

    private static EventPlan plan(Gathering one, LocalDate today) {
        ZoneId zone = ZoneId.of(one.zone());
        Instant starts =
                today.plusDays(one.inDays()).atTime(one.from()).atZone(zone).toInstant();
        return new EventPlan(
                one.name(),
                one.about(),
                one.group(),
                starts,
                starts.plus(Duration.ofMinutes(one.minutes())),
                zone,
                one.place(),
                one.link(),
                one.capacity());
    }

    private static EventId known(AtomicReference<EventId> id) {
        return Objects.requireNonNull(id.get());
    }
}
