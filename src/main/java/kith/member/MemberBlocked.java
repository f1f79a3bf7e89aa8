package kith.member;

import java.time.Instant;

/** A member has blocked another: from now on neither sees the other anywhere. */
public record MemberBlocked(MemberId by, MemberId whom, Instant at) {}
