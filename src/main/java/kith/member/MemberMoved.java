package kith.member;

/** A member has chosen another zone for their times, which {@link Members#zone} knows. */
public record MemberMoved(MemberId member) {}
