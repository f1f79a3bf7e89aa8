package kith.event;

import java.time.Instant;
import kith.member.MemberId;

/** Something that those who come to an event want to know, for modules above to tell them. It carries which and when, never anybody's words. */
public sealed interface EventUpdate {

    EventId event();

    /** Whose event it is. */
    MemberId organiser();

    Instant at();

    /** It begins or ends at another time, or is at another place. */
    record Moved(EventId event, MemberId organiser, Instant at) implements EventUpdate {}

    /** It does not take place. */
    record Cancelled(EventId event, MemberId organiser, Instant at) implements EventUpdate {}

    /** It begins within a day. */
    record Near(EventId event, MemberId organiser, Instant at) implements EventUpdate {}

    /** Somebody who waited has a place now. */
    record PlaceFree(EventId event, MemberId organiser, MemberId member, Instant at) implements EventUpdate {}
}
