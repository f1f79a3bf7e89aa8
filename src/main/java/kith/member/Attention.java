package kith.member;

/** Knows whether something new waits for a member. Provided by the module that keeps the notices, above this one. */
public interface Attention {

    /** Whether something is there that they have not seen. Asked for every page, so it must cost next to nothing. */
    boolean waits(MemberId me);
}
