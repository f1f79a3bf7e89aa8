package kith.invitation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The states of an invitation and what may follow what; pure, so that pages, store and tests read one table. */
public final class Invitation {

    /** An unanswered invitation expires after this. */
    static final Duration LIFE = Duration.ofDays(180);

    /** An unanswered question lets its invitation expire after this. */
    static final Duration QUESTION_LIFE = Duration.ofDays(60);

    /** How long a decline can be undone; nothing about it leaves before. */
    static final Duration SECOND_THOUGHTS = Duration.ofMinutes(5);

    /** After "not now", or after withdrawing, one may write to the same person again when this has passed. */
    static final Duration PAUSE = Duration.ofDays(21);

    /** How often a recipient may ask back. */
    static final int ROUNDS = 3;

    private Invitation() {}

    /** Where an invitation stands. To its sender a quiet decline is {@link #PENDING}. */
    public enum State {
        PENDING,
        ASKED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        EXPIRED;

        /** Whether it still waits for somebody. */
        public boolean open() {
            return this == PENDING || this == ASKED;
        }

        /** As stored, and as programs read it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What can be done with one. */
    enum Step {
        ASK(State.ASKED, State.PENDING),
        ANSWER(State.PENDING, State.ASKED),
        ACCEPT(State.ACCEPTED, State.PENDING, State.ASKED),
        DECLINE(State.DECLINED, State.PENDING, State.ASKED),
        WITHDRAW(State.WITHDRAWN, State.PENDING, State.ASKED),
        EXPIRE(State.EXPIRED, State.PENDING, State.ASKED);

        private final State to;
        private final Set<State> from;

        Step(State to, State first, State... more) {
            this.to = to;
            this.from = EnumSet.of(first, more);
        }

        State to() {
            return to;
        }

        Set<State> from() {
            return from;
        }

        /** The states it is legal from, as stored. */
        String[] codes() {
            return from.stream().map(State::code).toArray(String[]::new);
        }

        boolean legalFrom(State state) {
            return from.contains(state);
        }
    }
}
