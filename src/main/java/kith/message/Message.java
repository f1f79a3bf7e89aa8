package kith.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said.
 *
 * @param seq its place in the conversation, from 1
 * @param mark what it was before it stood here, or null where it was written here
 * @param text what they wrote; empty where it was taken back
 * @param version the conversation's version when it last changed, 0 where it never did
 */
record Message(
        ConversationId conversation,
        long seq,
        MemberId author,
        @Nullable Mark mark,
        String text,
        Instant sentAt,
        @Nullable Instant editedAt,
        @Nullable Instant takenBackAt,
        long version) {

    /** For so long its author may change it, or take it back. */
    static final Duration GRACE = Duration.ofMinutes(15);

    /** Where words were first said that were not written as a message. */
    enum Mark {
        INVITATION,
        QUESTION,
        ANSWER,
        THANKS,
        INTRODUCTION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static @Nullable Mark of(@Nullable String code) {
            return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether this member may still change it or take it back. */
    boolean changeableBy(MemberId member, Instant now) {
        return author.equals(member)
                && mark == null
                && takenBackAt == null
                && sentAt.plus(GRACE).isAfter(now);
    }
}
