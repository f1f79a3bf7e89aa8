package kith.notification;

import java.time.Instant;
import java.util.Locale;
import kith.invitation.InvitationId;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Something a member was told.
 *
 * @param invitation which it is about, or null where it is about their account
 * @param other who did it; themselves where that does not matter
 * @param unread whether they have not seen it
 */
record Notice(long id, Kind kind, @Nullable InvitationId invitation, MemberId other, Instant at, boolean unread) {

    /** What was done. */
    enum Kind {
        SENT,
        ASKED,
        ANSWERED,
        ACCEPTED,
        THANKED,
        DECLINED,
        /** The operator was shown a link of theirs; about no invitation. */
        REVEALED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One about to be written. */
    record Fresh(MemberId member, Kind kind, @Nullable InvitationId invitation, MemberId other, Instant at) {}

    /** The key of its sentence, whose blank is the other's name. */
    String key() {
        return "notification." + kind.code();
    }
}
