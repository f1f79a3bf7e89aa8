package kith.member;

/** Whom a field of one's profile is shown to; each also to those before it. */
public enum Audience {
    ME,
    CONNECTIONS,
    MEMBERS,
    PUBLIC
}
