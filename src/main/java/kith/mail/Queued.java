package kith.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox.
 *
 * @param member to whom
 * @param id its number, among that member's
 * @param about the number of what it is about, as its kind has it: an invitation, say, or whom one meant to be in touch with; 0 where there is none
 * @param at when what it tells of happened; of a digest, when it is due
 * @param messageId its {@code Message-ID}, the same at each try
 * @param due when it was first to leave
 * @param next when it is tried (again)
 * @param tries how often it was tried, this time included
 * @param lease until when it is this server's to send, or null
 * @param trouble what was in the way last, as the key of its sentence ends, or null
 */
record Queued(
        MemberId member,
        long id,
        Kind kind,
        long about,
        Instant at,
        String messageId,
        State state,
        Instant due,
        Instant next,
        int tries,
        @Nullable Instant lease,
        @Nullable String trouble,
        Instant queuedAt) {

    /** Where a letter stands. */
    enum State {
        WAITING,
        /** It goes with the next digest. */
        GATHERING,
        SENT,
        /** It did not hold any more, or was not wanted, when it was to leave. */
        SKIPPED,
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** One about to be written, the same to each of its members. */
    record Fresh(Collection<MemberId> members, Kind kind, long about, Instant at, State state, Instant due) {

        static Fresh now(Collection<MemberId> members, Kind kind, long about, Instant at) {
            return new Fresh(members, kind, about, at, State.WAITING, at);
        }
    }
}
