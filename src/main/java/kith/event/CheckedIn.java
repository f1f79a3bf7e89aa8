package kith.event;

import java.time.Instant;
import kith.member.MemberId;

/** A member has checked in at an event, for the first time there. */
public record CheckedIn(EventId event, MemberId member, Instant at) {}
