package kith.introduction;

import java.util.List;
import kith.member.MemberCard;

/**
 * Whom of one's connections one may choose for one of two places.
 *
 * @param place {@code one} or {@code other}
 * @param field the field in which one looks for them
 * @param words what one looks for; empty where it is nothing
 * @param chosen handle of whom one has chosen, who is shown first; empty where nobody is
 * @param people some of them
 * @param fitting how many of them the words fit
 * @param more whether there are others whom they fit
 */
record Choice(
        String place, String field, String words, String chosen, List<MemberCard> people, int fitting, boolean more) {

    boolean chose(MemberCard card) {
        return card.handle().equals(chosen);
    }

    /** Which sentence says what is shown. */
    String key() {
        String said;
        if (words.isBlank()) {
            said = chosen.isEmpty() ? "lately" : "chosen";
        } else if (fitting == 0) {
            said = "nobody";
        } else {
            said = more ? "more" : "these";
        }
        return "introduction.choose." + said;
    }
}
