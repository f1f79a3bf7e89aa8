package kith.introduction;

import static java.util.Objects.requireNonNullElse;

/**
 * What somebody typed to introduce two people; nothing in it is checked yet, and what they left out is empty.
 *
 * @param one handle of one of the two
 * @param other handle of the other
 * @param insist whether they mean it as it is
 * @param findOne words by which they look for the one
 * @param findOther words by which they look for the other
 */
record OfferForm(String one, String other, String why, String insist, String findOne, String findOther) {

    OfferForm {
        one = requireNonNullElse(one, "");
        other = requireNonNullElse(other, "");
        why = requireNonNullElse(why, "");
        insist = requireNonNullElse(insist, "");
        findOne = requireNonNullElse(findOne, "");
        findOther = requireNonNullElse(findOther, "");
    }

    boolean asItIs() {
        return "as_it_is".equals(insist);
    }
}
