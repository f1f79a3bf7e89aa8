package kith.introduction;

import static java.util.Objects.requireNonNullElse;

/**
 * What somebody typed to ask for an introduction, or to offer one; nothing in it is checked yet, and what they left out is empty.
 *
 * @param by handle of the go-between, or of one of the two who are offered to each other
 * @param other handle of the other of the two; empty where one asks
 * @param insist whether they mean it as it is
 */
record AskForm(String by, String other, String note, String why, String insist) {

    static final AskForm EMPTY = new AskForm("", "", "", "", "");

    AskForm {
        by = requireNonNullElse(by, "");
        other = requireNonNullElse(other, "");
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
