package kith.people;

import java.util.List;
import kith.member.MemberCard;
import kith.web.Phrase;

/**
 * Somebody worth an invitation.
 *
 * @param mutual how many connections both have, as far as the viewer may see them
 * @param why what speaks for it, the people both know first; never empty
 */
record Suggestion(MemberCard card, int mutual, List<Phrase> why) {}
