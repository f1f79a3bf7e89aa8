package kith.event;

import java.util.Locale;
import kith.web.Mark;

/** The lists of events. */
enum EventShelf {
    COMING(false),
    /** Those one comes to. */
    MINE(false),
    PAST(true),
    /** Those one had a place at. */
    BEEN(true);

    private final boolean over;

    EventShelf(boolean over) {
        this.over = over;
    }

    /** The one an address asks for; what is coming where it asks for none. */
    static EventShelf of(String code) {
        for (EventShelf shelf : values()) {
            if (shelf.code().equals(code)) {
                return shelf;
            }
        }
        return COMING;
    }

    /** Whether it holds what is over, the latest first; else what is to come, the next first. */
    boolean isOver() {
        return over;
    }

    /** Before all that it holds. */
    Mark first() {
        return over ? Mark.LATEST : Mark.EARLIEST;
    }

    /** As in addresses and in the keys of sentences. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
