package kith.message;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.invitation.InvitationCards;
import kith.invitation.InvitationCards.Underway;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import org.springframework.stereotype.Component;

/** What is said in invitations that wait, beside one's conversations. */
@Component
class InInvitations {

    private final InvitationCards invitations;
    private final MemberCards cards;

    InInvitations(InvitationCards invitations, MemberCards cards) {
        this.invitations = invitations;
        this.cards = cards;
    }

    /** What was last said in an invitation that waits for somebody's answer. */
    record InInvitation(Underway underway, MemberCard other) {}

    /** Up to so many, that with the latest words first. */
    List<InInvitation> of(MemberId me, int limit) {
        List<Underway> open = invitations.underway(me, limit);
        if (open.isEmpty()) {
            return List.of();
        }
        Map<MemberId, MemberCard> seen =
                cards.of(me, open.stream().map(Underway::other).toList());
        return open.stream()
                .flatMap(one -> Stream.ofNullable(seen.get(one.other())).map(card -> new InInvitation(one, card)))
                .toList();
    }
}
