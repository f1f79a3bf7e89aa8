package kith.notification;

import java.time.Instant;
import java.util.Locale;
import kith.invitation.InvitationId;
import kith.member.MemberId;

/**
 * Something a member was told.
 *
 * @param other who did it
 * @param unread whether they have not seen it
 */
record Notice(long id, Kind kind, InvitationId invitation, MemberId other, Instant at, boolean unread) {

    /** What was done. */
    enum Kind {
        SENT,
        ASKED,
        ANSWERED,
        ACCEPTED,
        THANKED,
        DECLINED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One about to be written. */
    record Fresh(MemberId member, Kind kind, InvitationId invitation, MemberId other, Instant at) {}

    /** The key of its sentence, whose blank is the other's name. */
    String key() {
        return "notification." + kind.code();
    }
}
