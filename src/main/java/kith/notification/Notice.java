package kith.notification;

import java.time.Instant;
import java.util.Locale;
import kith.event.EventId;
import kith.invitation.InvitationId;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Something a member was told.
 *
 * @param about the number of what it is about, as its kind's {@link Kind#subject} says; null where there is only the other, or the account
 * @param other who did it; themselves where that does not matter
 * @param unread whether they have not seen it
 */
record Notice(long id, Kind kind, @Nullable Long about, MemberId other, Instant at, boolean unread) {

    /** What a notice can be about. */
    enum Subject {
        INVITATION,
        /** One's own account. */
        ACCOUNT,
        INTRODUCTION,
        RECOMMENDATION,
        /** The connection with the other. */
        CONNECTION,
        EVENT
    }

    /** What was done. */
    enum Kind {
        SENT(Subject.INVITATION),
        ASKED(Subject.INVITATION),
        ANSWERED(Subject.INVITATION),
        ACCEPTED(Subject.INVITATION),
        THANKED(Subject.INVITATION),
        DECLINED(Subject.INVITATION),
        /** The operator was shown a link of theirs. */
        REVEALED(Subject.ACCOUNT),
        /** Somebody would like them to introduce them to somebody. */
        INTRODUCTION_ASKED(Subject.INTRODUCTION),
        /** The go-between has a question first. */
        INTRODUCTION_QUESTION(Subject.INTRODUCTION),
        /** Whom the go-between asked answered. */
        INTRODUCTION_ANSWER(Subject.INTRODUCTION),
        /** The go-between passed it on. */
        INTRODUCTION_FORWARDED(Subject.INTRODUCTION),
        /** The go-between would rather not, and says so. */
        INTRODUCTION_DECLINED(Subject.INTRODUCTION),
        /** Somebody thinks that they and another should know each other. */
        INTRODUCTION_OFFERED(Subject.INTRODUCTION),
        /** Both whom somebody introduced said yes. */
        INTRODUCTION_AGREED(Subject.INTRODUCTION),
        /** Whom they introduced somebody to lets them know what came of it. */
        INTRODUCTION_TOLD(Subject.INTRODUCTION),
        /** The time of what they asked for or offered is over. */
        INTRODUCTION_EXPIRED(Subject.INTRODUCTION),
        /** Somebody asks for a recommendation. */
        RECOMMENDATION_ASKED(Subject.RECOMMENDATION),
        /** Somebody wrote one of them, or wrote it anew. */
        RECOMMENDATION_WRITTEN(Subject.RECOMMENDATION),
        /** One they wrote is on the other's profile now. */
        RECOMMENDATION_ACCEPTED(Subject.RECOMMENDATION),
        /** Something in one they wrote should be otherwise. */
        RECOMMENDATION_CHANGE(Subject.RECOMMENDATION),
        /** The day has come on which they meant to be in touch. */
        FOLLOW_UP(Subject.CONNECTION),
        /** One they go to, or wait for, is at another time or place. */
        EVENT_MOVED(Subject.EVENT),
        /** It does not take place. */
        EVENT_CANCELLED(Subject.EVENT),
        /** It begins within a day. */
        EVENT_NEAR(Subject.EVENT),
        /** They waited for a place, and have one. */
        EVENT_PLACE_FREE(Subject.EVENT);

        private final Subject subject;

        Kind(Subject subject) {
            this.subject = subject;
        }

        Subject subject() {
            return subject;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One about to be written. */
    record Fresh(MemberId member, Kind kind, @Nullable Long about, MemberId other, Instant at) {}

    /** The invitation it is about, or null where it is about something else. */
    @Nullable
    InvitationId invitation() {
        return kind.subject() == Subject.INVITATION && about != null ? new InvitationId(about) : null;
    }

    /** The event it is about, or null where it is about something else. */
    @Nullable
    EventId event() {
        return kind.subject() == Subject.EVENT && about != null ? new EventId(about) : null;
    }

    /** The key of its sentence, whose blank is the other's name; what is said of an event is that module's. */
    String key() {
        return "notification." + kind.code();
    }
}
