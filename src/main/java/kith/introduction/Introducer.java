package kith.introduction;

import java.util.List;
import kith.member.MemberCard;
import kith.web.Phrase;

/**
 * Somebody who could introduce one to somebody.
 *
 * @param why how they know the two, in parts of a line
 */
record Introducer(MemberCard card, List<Phrase> why) {}
