package kith.mail;

import java.util.List;
import kith.member.MemberCard;
import kith.member.MemberId;
import kith.web.Passage;

/**
 * What somebody did: who, what was said, how it stands, and where one goes from there.
 *
 * @param headings what happened, the earliest first
 * @param who who did it
 * @param profile the address of their profile
 * @param passages what was said, in its order
 * @param standing how it stands, in a sentence; empty where there is nothing to say
 * @param doors one or two
 * @param people everybody whom it shows
 */
record Happening(
        List<String> headings,
        MemberCard who,
        String profile,
        List<Passage> passages,
        String standing,
        List<Door> doors,
        List<MemberId> people)
        implements Entry {}
