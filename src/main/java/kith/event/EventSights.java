package kith.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        Event event = events.find(id).orElseThrow(NotFound::new);
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
