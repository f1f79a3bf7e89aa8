package kith.reason;

/**
 * A sign found in a reason.
 *
 * @param from index of its first word, inclusive
 * @param to index after its last word, exclusive
 * @param language code of the language whose phrase it is
 */
record Mark(Sign sign, int from, int to, String language) {}
