package kith.member;

/** Knows whether something new waits for a member. Provided by the modules above this one that keep the notices and the messages. */
public interface Attention {

    /** Where the mark stands. */
    enum Place {
        NOTICES,
        MESSAGES
    }

    /** Where it tells of what waits. */
    default Place place() {
        return Place.NOTICES;
    }

    /** Whether something is there that they have not seen. Asked for every page, so it must cost next to nothing. */
    boolean waits(MemberId me);
}
