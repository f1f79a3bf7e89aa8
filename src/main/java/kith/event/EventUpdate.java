package kith.event;

import java.time.Instant;
import java.util.List;
import kith.member.MemberId;

/** Something that those who come to an event want to know, for modules above to tell them. It carries which and when, never anybody's words. */
public sealed interface EventUpdate {

    EventId event();

    /** Whose event it is. */
    MemberId organiser();

    Instant at();

    /** It begins or ends at another time, or is at another place; maybe at another address online, too. */
    record Moved(EventId event, MemberId organiser, Instant at) implements EventUpdate {}

    /** It is at another address online, and nothing else: of concern to those alone who have a place. */
    record Relinked(EventId event, MemberId organiser, Instant at) implements EventUpdate {}

    /** It does not take place. */
    record Cancelled(EventId event, MemberId organiser, Instant at) implements EventUpdate {}

    /** It begins within a day. */
    record Near(EventId event, MemberId organiser, Instant at) implements EventUpdate {}

    /** These, who waited, have a place now; of very many, each of several tells of some. */
    record PlaceFree(EventId event, MemberId organiser, List<MemberId> members, Instant at) implements EventUpdate {

        public PlaceFree {
            members = List.copyOf(members);
        }
    }
}
