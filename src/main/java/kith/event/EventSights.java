package kith.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.NotFound;
import org.springframework.stereotype.Component;

/** Who sees which event: everybody the events of those whom they may see, and besides those they come to themselves. */
@Component
class EventSights {

    private final EventStore events;
    private final AttendanceStore attendances;
    private final MemberCards cards;

    EventSights(EventStore events, AttendanceStore attendances, MemberCards cards) {
        this.events = events;
        this.attendances = attendances;
        this.cards = cards;
    }

    /**
     * The event for this member.
     *
     * @throws NotFound where there is none that they may see
     */
    EventSight require(MemberId viewer, EventId id) {
        return require(viewer, events.find(id).orElseThrow(NotFound::new));
    }

    /**
     * This event for this member.
     *
     * @throws NotFound where they may not see it
     */
    EventSight require(MemberId viewer, Event event) {
        return among(viewer, List.of(event)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /**
     * The event, if it is this member's own.
     *
     * @throws NotFound where it is not
     */
    Event own(MemberId organiser, EventId id) {
        return events.find(id)
                .filter(event -> event.organiser().equals(organiser))
                .orElseThrow(NotFound::new);
    }

    /** Those that the member may see, by their numbers, for sentences: nobody's card is looked up. */
    Map<EventId, Event> named(MemberId viewer, Collection<EventId> ids) {
        List<Event> found = events.find(ids);
        Set<EventId> own = attendances.of(viewer, ids).keySet();
        Set<MemberId> organisers = cards.named(
                        viewer, found.stream().map(Event::organiser).toList())
                .keySet();
        return found.stream()
                .filter(event -> own.contains(event.id()) || organisers.contains(event.organiser()))
                .collect(Collectors.toMap(Event::id, Function.identity()));
    }

    /** Those that the member may see, in the order given. */
    List<EventSight> among(MemberId viewer, List<Event> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<EventId, Attendance> own =
                attendances.of(viewer, found.stream().map(Event::id).toList());
        Map<MemberId, MemberCard> organisers =
                cards.of(viewer, found.stream().map(Event::organiser).toList());
        List<EventSight> seen = new ArrayList<>();
        for (Event event : found) {
            Attendance mine = own.get(event.id());
            MemberCard organiser = organisers.get(event.organiser());
            if (mine != null || organiser != null) {
                seen.add(
                        new EventSight(event, mine, organiser, event.organiser().equals(viewer)));
            }
        }
        return seen;
    }
}
