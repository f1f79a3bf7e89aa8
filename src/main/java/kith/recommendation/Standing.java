package kith.recommendation;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a recommendation can stand for one of its two people, and the steps between. No database, no clock. */
public final class Standing {

    private Standing() {}

    /** Where it stands, as far as the one who looks may know. */
    public enum State {
        /** Asked for, and not written. */
        ASKED,
        /** Written, and before its subject. */
        WAITING,
        /** Its subject would like something to be otherwise. */
        CHANGE,
        ACCEPTED,
        /** Its subject would rather not have it; known to them alone. */
        DECLINED,
        /** Who was asked for it would rather not; known to them alone. */
        REFUSED,
        /** Its author took it back. */
        WITHDRAWN,
        /** Who asked for it took that back. */
        RETRACTED;

        /** As stored, in the keys of sentences, and for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /** Whether there is something between the two that either can still take further. */
        boolean live() {
            return LIVE.contains(this);
        }
    }

    private static final Set<State> LIVE = EnumSet.of(State.ASKED, State.WAITING, State.CHANGE, State.ACCEPTED);

    /** Something one of the two does; from where, and to where. */
    enum Step {
        /** The author writes what was asked for, though they may have declined before. */
        WRITE(State.WAITING, State.ASKED, State.REFUSED),
        REVISE(State.WAITING, State.WAITING, State.CHANGE, State.ACCEPTED),
        /** The subject accepts, though they may have declined before. */
        ACCEPT(State.ACCEPTED, State.WAITING, State.CHANGE, State.DECLINED),
        ASK_CHANGE(State.CHANGE, State.WAITING, State.ACCEPTED),
        DECLINE(State.DECLINED, State.WAITING, State.CHANGE),
        WITHDRAW(State.WITHDRAWN, State.WAITING, State.CHANGE, State.ACCEPTED),
        REFUSE(State.REFUSED, State.ASKED),
        RETRACT(State.RETRACTED, State.ASKED);

        private final State to;
        private final Set<State> from;

        Step(State to, State first, State... more) {
            this.to = to;
            this.from = EnumSet.of(first, more);
        }

        State to() {
            return to;
        }

        boolean from(State state) {
            return from.contains(state);
        }

        /** The states it can be taken from, as stored. */
        String[] codes() {
            return from.stream().map(State::code).toArray(String[]::new);
        }
    }
}
