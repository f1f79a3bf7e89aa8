package kith.event;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kith.event.Attendances.State;
import kith.event.AudienceStore.Listener;
import kith.member.MemberCards;
import kith.member.MemberId;
import org.springframework.stereotype.Component;

/** Events as those who come are told of them elsewhere, in notices and letters: who is to hear it, and what each of them may know at this moment. */
@Component
public class EventNews {

    private static final int SOME = 1_000;

    private final AudienceStore audience;
    private final EventStore events;
    private final EventSights sights;
    private final MemberCards cards;

    EventNews(AudienceStore audience, EventStore events, EventSights sights, MemberCards cards) {
        this.audience = audience;
        this.events = events;
        this.sights = sights;
        this.cards = cards;
    }

    /** What there is to tell, of an {@link EventUpdate}. */
    public enum What {
        MOVED,
        CANCELLED,
        NEAR,
        PLACE_FREE;

        public static What of(EventUpdate update) {
            return switch (update) {
                case EventUpdate.Moved _, EventUpdate.Relinked _ -> MOVED;
                case EventUpdate.Cancelled _ -> CANCELLED;
                case EventUpdate.Near _ -> NEAR;
                case EventUpdate.PlaceFree _ -> PLACE_FREE;
            };
        }
    }

    /**
     * Hands on everybody who is to hear it: at most a thousand at a time, in the order of their numbers, so that what two servers write of it at once is written in
     * the same order. Whoever came to it afterwards knows it as it is now, and is not among them.
     */
    public void tell(EventUpdate update, Consumer<List<MemberId>> some) {
        if (update instanceof EventUpdate.PlaceFree free) {
            some.accept(free.members().stream().sorted().toList());
            return;
        }
        boolean near = update instanceof EventUpdate.Near;
        boolean goingAlone = near || update instanceof EventUpdate.Relinked;
        long after = 0;
        List<Listener> slice;
        do {
            slice = audience.slice(new AudienceStore.Asked(update.event(), update.at(), !goingAlone), after, SOME);
            List<MemberId> told = told(update, slice, near);
            if (!told.isEmpty()) {
                some.accept(told);
            }
            after = slice.isEmpty() ? after : slice.getLast().member().value();
        } while (slice.size() == SOME);
    }

    /** Whoever has a place is told, whatever has come between them and the organiser; who waits, only while the organiser may see them. */
    private List<MemberId> told(EventUpdate update, List<Listener> slice, boolean organiserToo) {
        List<MemberId> waiting = slice.stream()
                .filter(one -> one.state() == State.WAITING)
                .map(Listener::member)
                .toList();
        Set<MemberId> seen = cards.named(update.organiser(), waiting).keySet();
        return slice.stream()
                .filter(one -> one.state() == State.GOING || seen.contains(one.member()))
                .map(Listener::member)
                .filter(member -> organiserToo || !member.equals(update.organiser()))
                .toList();
    }

    /** What the reader may be told of these now. Absent where they neither go nor wait, or wait and may not see the organiser any more. */
    public Map<EventId, EventItem> of(MemberId reader, Collection<EventId> ids) {
        List<Event> found = ids.isEmpty() ? List.of() : events.find(ids);
        Map<EventId, EventItem> items = new LinkedHashMap<>();
        for (EventSight seen : sights.among(reader, found)) {
            if (seen.isGoing() || seen.isWaiting() && seen.organiser() != null) {
                items.put(seen.event().id(), new EventItem(seen));
            }
        }
        return items;
    }
}
