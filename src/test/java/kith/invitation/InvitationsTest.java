package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kith.Visitor;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitation.State;
import kith.member.Door;
import kith.member.MemberId;
import kith.member.Members;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InvitationsTest extends BetweenTwo {

    @Autowired
    Members members;

    @Test
    void reachesTheInboxWithItsHowAndWhy() {
        InvitationId id = send(ada, ben);

        InvitationCard card = seen(ben, id);
        assertThat(card.why()).isEqualTo(Letters.REASON);
        assertThat(card.how().getFirst().strength()).isEqualTo(Strength.SAID);
        assertThat(card.how().getFirst().phrase().args()).contains("Galway, the ferry quay", "August 2026");
        assertThat(card.state()).isEqualTo(State.PENDING);
        assertThat(cards.list(ben, Box.ANSWER, null, 20).cards())
                .extracting(InvitationCard::id)
                .containsExactly(id);
        assertThat(cards.list(ada, Box.SENT, null, 20).cards())
                .extracting(InvitationCard::id)
                .containsExactly(id);
    }

    @Test
    void crossingLettersAcceptEachOther() {
        InvitationId one = send(ada, ben);
        InvitationId other = send(ben, ada);

        assertThat(connections.between(ada, ben)).isTrue();
        assertThat(seen(ada, one).state()).isEqualTo(State.ACCEPTED);
        assertThat(seen(ada, other).state()).isEqualTo(State.ACCEPTED);
        assertThat(cards.between(ada, List.of(ben), Set.of(State.ACCEPTED)).get(ben))
                .hasSize(2);
    }

    @Test
    void aDoorLetsThroughWhatItSays() {
        members.setDoor(ben, Door.NOBODY, null);
        refuses(Reason.DOOR_NOBODY, () -> send(ada, ben));
        members.setDoor(ben, Door.INTRODUCED, null);
        refuses(Reason.DOOR_INTRODUCED, () -> send(ada, ben));
        members.setDoor(ben, Door.PROVED, null);
        refuses(Reason.DOOR_PROVED, () -> send(ada, ben));
        members.setDoor(ben, Door.REASONED, null);
        assertThat(seen(ben, send(ada, ben)).state()).isEqualTo(State.PENDING);
    }

    @Test
    void whoeverClosedTheirDoorCanStillBeAnswered() {
        members.setDoor(ben, Door.NOBODY, null);
        InvitationId id = send(ben, ada);
        send(ada, ben);
        assertThat(seen(ben, id).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void refusesOneselfTheSameTwiceAndWhysOfTheWrongLength() {
        refuses(Reason.ONESELF, () -> send(ada, ada));
        refuses(Reason.WHY_SHORT, () -> invitations.send(new Pair(ada, ben), Letters.met("Hello there")));
        refuses(Reason.WHY_LONG, () -> invitations.send(new Pair(ada, ben), Letters.met("wind ".repeat(401))));
        refuses(
                Reason.HOW_MISSING,
                () -> invitations.send(
                        new Pair(ada, ben),
                        new Invitations.Letter(
                                new Claim("", "", Map.of()), Letters.REASON, "", Invitations.Insistence.AS_IT_IS)));
        send(ada, ben);
        refuses(Reason.ALREADY_OPEN, () -> send(ada, ben));
    }

    @Test
    void tellsOnlyTheRecipientWhetherAnAddressIsRight() {
        Visitor.Who cleo = people.member("Cleo Salo");
        InvitationId right = address(ada, cleo.id(), cleo.address().toUpperCase(Locale.ROOT));
        InvitationId wrong = address(ben, cleo.id(), "somebody@example.org");

        assertThat(seen(cleo.id(), right).how().getFirst().strength()).isEqualTo(Strength.LISTED);
        assertThat(seen(cleo.id(), wrong).how().getFirst().strength()).isEqualTo(Strength.SAID);
        assertThat(seen(ada, right).how()).isEqualTo(seen(ben, wrong).how());
    }

    private InvitationId address(MemberId from, MemberId to, String address) {
        return invitations.send(
                new Pair(from, to),
                new Invitations.Letter(
                        new Claim("address", "", Map.of("address", address)),
                        Letters.REASON,
                        "",
                        Invitations.Insistence.AS_IT_IS));
    }
}
