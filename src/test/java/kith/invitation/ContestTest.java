package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitations.Insistence;
import kith.member.Door;
import kith.member.Members;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sender who stands by a reason that was found canned. */
class ContestTest extends BetweenTwo {

    private static final String CANNED = "I'd like to add you to my professional network on LinkedIn.";

    @Autowired
    Members members;

    @Autowired
    JdbcClient sql;

    @Test
    void aCannedOneGoesOutFoldedOnceForEachRecipient() {
        refuses(Reason.CANNED, () -> canned(Insistence.NONE));
        refuses(Reason.CANNED, () -> canned(Insistence.AS_IT_IS));

        InvitationId id = canned(Insistence.CONTESTED);

        assertThat(cards.list(ben, Box.ANSWER, null, 9).cards()).isEmpty();
        assertThat(cards.list(ben, Box.FOLDED, null, 9).cards())
                .extracting(InvitationCard::id)
                .containsExactly(id);
        assertThat(sql.sql("select findings from contest where sender_id = :ada")
                        .param("ada", ada.value())
                        .query((row, n) -> (String[]) row.getArray(1).getArray())
                        .single())
                .contains("stock_phrase");
        outgoing.withdraw(ada, id);
        clock.advance(Invitation.PAUSE);
        refuses(Reason.CONTESTED_BEFORE, () -> canned(Insistence.CONTESTED));
    }

    @Test
    void aDoorThatAsksForAReasonStaysClosed() {
        members.setDoor(ben, Door.REASONED, null);
        refuses(Reason.DOOR_REASONED, () -> canned(Insistence.CONTESTED));
        members.setDoor(ben, Door.ANYONE, null);
        canned(Insistence.CONTESTED);
    }

    @Test
    void theComposerOffersItWhereItCanBeDone() {
        var sender = people.signIn(adaAsWho);
        String composer = "/members/" + benAsWho.handle() + "/invitation";
        var refused = sender.post(composer, "how", "search", "why", CANNED);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("name=\"insist\" value=\"contested\"");
        var sent = sender.post(composer, "how", "search", "why", CANNED, "insist", "contested");
        assertThat(sent.status()).isEqualTo(302);
    }

    private InvitationId canned(Insistence insistence) {
        return invitations.send(
                new Pair(ada, ben),
                new Invitations.Letter(new Claim("search", "", java.util.Map.of()), CANNED, "", insistence));
    }
}
