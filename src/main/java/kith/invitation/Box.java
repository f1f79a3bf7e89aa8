package kith.invitation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists an invitation can stand in, as tabs of the page. */
public enum Box {
    /** Received, with a reason, waiting for an answer: strongest evidence first, then newest. */
    ANSWER("i.state = 'pending' and not i.set_aside and i.grade = 'reasoned'"),
    /** Received and thin: folded away under "No reason given yet". */
    FOLDED("i.state = 'pending' and not i.set_aside and i.grade in ('canned', 'thin')"),
    /** Received, and asked back. */
    ASKED("i.state = 'asked' and not i.set_aside"),
    /** Received, and set aside. */
    ASIDE("i.state in ('pending', 'asked') and i.set_aside"),
    /** Received and closed by the reader's answer. */
    ANSWERED("i.state in ('accepted', 'declined')"),
    /** Written by the reader. */
    SENT("true"),
    /** Written by the reader, and asked back. */
    TO_EXPLAIN("s.state = 'asked'");

    private final String condition;

    Box(String condition) {
        this.condition = condition;
    }

    /** What holds for its rows, in SQL. */
    String condition() {
        return condition;
    }

    boolean received() {
        return this != SENT && this != TO_EXPLAIN;
    }

    /** As in the page's address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Box> of(String code) {
        return Arrays.stream(values()).filter(box -> box.code().equals(code)).findFirst();
    }
}
