package kith.message;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as one of its people has it.
 *
 * @param me whose view this is
 * @param members everybody who was ever in it, oneself included
 * @param gone those of them who left
 * @param lastSeq the number of the last message, 0 where there is none
 * @param version grows with every change to a message that was there already
 * @param readSeq up to which message I have read
 * @param unread whether the others wrote something since
 * @param muted whether I am told nothing of it
 * @param leftSeq the last message that I may still read where I left, else null
 * @param draft what I have begun to write
 * @param shelved whether I put it away until something new comes
 * @param lastAt when something was last written
 */
record Conversation(
        ConversationId id,
        Kind kind,
        MemberId me,
        List<MemberId> members,
        List<MemberId> gone,
        long lastSeq,
        long version,
        long readSeq,
        boolean unread,
        boolean muted,
        @Nullable Long leftSeq,
        String draft,
        boolean shelved,
        Instant lastAt) {

    /** How many it is of. */
    enum Kind {
        PAIR,
        THREE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    Conversation {
        members = List.copyOf(members);
        gone = List.copyOf(gone);
    }

    /** Everybody else who was ever in it. */
    List<MemberId> others() {
        return members.stream().filter(member -> !member.equals(me)).toList();
    }

    /** Those of them who still are. */
    List<MemberId> present() {
        return others().stream().filter(member -> !gone.contains(member)).toList();
    }

    boolean left() {
        return leftSeq != null;
    }

    /** The number of the last message that I may read. */
    long end() {
        return leftSeq == null ? lastSeq : leftSeq;
    }
}
