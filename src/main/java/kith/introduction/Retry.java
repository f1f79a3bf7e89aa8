package kith.introduction;

/**
 * What was typed into one of the forms on a card, which comes back with it where it was refused.
 *
 * @param form which form it was: {@code forwarding}, {@code question}, {@code answer}, {@code refusal}; empty for none
 * @param told of a refusal, whether it is to be told
 */
record Retry(String form, String words, boolean told) {

    static final Retry NONE = new Retry("", "", false);

    static Retry of(String form, String words) {
        return new Retry(form, words, false);
    }

    /** What was typed into this form, or nothing. */
    String in(String which) {
        return form.equals(which) ? words : "";
    }
}
