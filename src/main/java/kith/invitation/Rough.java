package kith.invitation;

/**
 * A number of letters as the operator may know it: to the nearest five, and below five not at all, so that no number tells of one letter, nor does one
 * number taken from another.
 *
 * @param about a multiple of five; 0 for anything below five
 */
record Rough(long about) {

    private static final int STEP = 5;

    /** With fewer a share would say more than is known. */
    private static final int ENOUGH = 20;

    static Rough of(long exact) {
        return new Rough(exact < STEP ? 0 : (exact + STEP / 2) / STEP * STEP);
    }

    boolean few() {
        return about == 0;
    }

    /** How many in ten of the whole this is, from what is shown of both; 0 where that cannot be told. */
    long inTen(Rough whole) {
        return few() || whole.about < ENOUGH ? 0 : Math.min(10, Math.round(10.0 * about / whole.about));
    }
}
