package kith.message;

import java.time.Instant;
import kith.invitation.InvitationCards.Underway;
import kith.member.MemberView;
import kith.message.InInvitations.InInvitation;
import kith.web.PublicUrl;

/**
 * What was last said in an invitation that waits for somebody's answer, for programs.
 *
 * @param invitation its number
 * @param other with whom
 * @param received whether one is its recipient
 * @param text the last words
 * @param mine whether they are one's own
 */
record InInvitationView(long invitation, MemberView other, boolean received, String text, boolean mine, Instant at) {

    static InInvitationView of(InInvitation one, PublicUrl url) {
        Underway underway = one.underway();
        return new InInvitationView(
                underway.id().value(),
                MemberView.of(one.other(), url),
                underway.received(),
                underway.words(),
                underway.mine(),
                underway.at());
    }
}
