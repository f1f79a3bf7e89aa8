package kith.introduction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * An introduction as it stands, which is more than any of its people may know.
 *
 * @param note to the go-between; null where it was offered
 * @param why to whom one would like to know; where it was offered, to both
 * @param words the go-between's, once it was passed on
 * @param state where it stands
 * @param invitation the letter that carried it, or null
 */
record Introduction(
        IntroductionId id,
        Kind kind,
        Trio trio,
        @Nullable String note,
        String why,
        @Nullable String words,
        State state,
        @Nullable Long invitation,
        Instant madeAt) {

    /** How long one waits for an answer. */
    static final Duration LIFE = Duration.ofDays(30);

    /** How long a decline can be undone; nothing about it leaves before. */
    static final Duration SECOND_THOUGHTS = Duration.ofMinutes(5);

    /** After a decline that was told one may try again among the same three when this has passed. */
    static final Duration PAUSE = Duration.ofDays(21);

    /** And after one has taken it back, this. */
    static final Duration BREATH = Duration.ofDays(1);

    /** How often a go-between may ask back. */
    static final int ROUNDS = 3;

    /** Who began it. */
    enum Kind {
        /** One of the two who would like to know the other. */
        ASKED,
        /** The go-between. */
        OFFERED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who somebody is in it. */
    enum Role {
        INTRODUCER,
        ASKER,
        /** Whom somebody asked to be introduced to; in it from the moment in which they accepted. */
        TARGET,
        /** One of the two to whom it was offered. */
        PARTY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands, for one of its people or in truth. */
    enum State {
        WAITING,
        /** The go-between asked back. */
        ASKED,
        /** This one of the two said yes, and waits for the other. */
        YES,
        FORWARDED,
        /** The letter that carried it was accepted. */
        ACCEPTED,
        /** And the go-between knows. */
        TOLD,
        AGREED,
        DECLINED,
        WITHDRAWN,
        /** Over without an answer, for whatever cause. */
        EXPIRED;

        static final List<State> OPEN = List.of(WAITING, ASKED, YES);

        boolean open() {
            return OPEN.contains(this);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        static String[] codes(List<State> states) {
            return states.stream().map(State::code).toArray(String[]::new);
        }

        static String[] openCodes() {
            return codes(OPEN);
        }
    }

    /** What the go-between asked back, and the answer. */
    record Exchange(
            String question,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    MemberId introducer() {
        return trio.introducer();
    }
}
