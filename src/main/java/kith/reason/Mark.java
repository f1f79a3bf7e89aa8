package kith.reason;

/**
 * A phrase found in a reason.
 *
 * @param from index of its first word, inclusive
 * @param to index after its last word, exclusive
 */
record Mark(Phrase phrase, int from, int to) {

    Sign sign() {
        return phrase.sign();
    }

    /** Code of the language whose phrase it is. */
    String language() {
        return phrase.language();
    }
}
