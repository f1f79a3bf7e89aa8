package kith.reason;

/**
 * A word of a reason, or a link in it.
 *
 * @param plain lower case, without accents: what is compared
 * @param start offset in the string, in chars, inclusive
 * @param end offset in the string, in chars, exclusive
 * @param sentence number of the sentence it stands in
 * @param clause number of the clause it stands in
 * @param shape how it is written
 */
record Word(String plain, int start, int end, int sentence, int clause, Shape shape) {

    enum Shape {
        LOWER,
        /** Begins with a capital letter. */
        CAPITAL,
        /** At least two letters, all of them capital. */
        UPPER,
        /** Capitals or digits inside: {@code iPhone}, {@code MySQL}, {@code p99}. */
        MIXED,
        NUMBER,
        LINK
    }

    boolean is(Shape other) {
        return shape == other;
    }

    boolean capital() {
        return shape == Shape.CAPITAL || shape == Shape.UPPER || shape == Shape.MIXED;
    }
}
