package kith.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a member may choose to get mail about, or not. */
enum Topic {
    /** Somebody wrote to them. */
    INVITATIONS,
    /** They are asked something, or answered. */
    QUESTIONS,
    /** They were accepted, or somebody they wrote to says a word. */
    CONNECTIONS,
    /** They were declined, and are to be told. */
    REFUSALS,
    /** They are to introduce others, or are introduced. */
    INTRODUCTIONS,
    /** Somebody recommends them, or asks to be recommended. */
    RECOMMENDATIONS,
    /** Somebody wrote to them, and they have not come to read it. */
    MESSAGES,
    /** The day has come on which they meant to be in touch with somebody. */
    FOLLOW_UPS,
    /** Something about an event that they go to, or wait for, is otherwise, or it is near. */
    EVENTS;

    /** As stored, and in forms and addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Topic> of(String code) {
        return Stream.of(values()).filter(topic -> topic.code().equals(code)).findFirst();
    }
}
