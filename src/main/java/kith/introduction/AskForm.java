package kith.introduction;

import static java.util.Objects.requireNonNullElse;

/**
 * What somebody typed to ask for an introduction; nothing in it is checked yet, and what they left out is empty.
 *
 * @param by handle of the go-between
 * @param insist whether they mean it as it is
 */
record AskForm(String by, String note, String why, String insist) {

    static final AskForm EMPTY = new AskForm("", "", "", "");

    AskForm {
        by = requireNonNullElse(by, "");
        note = requireNonNullElse(note, "");
        why = requireNonNullElse(why, "");
        insist = requireNonNullElse(insist, "");
    }

    boolean asItIs() {
        return "as_it_is".equals(insist);
    }

    /** Whether this is whom they chose. */
    boolean chose(String handle) {
        return handle.equals(by);
    }
}
