package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitation.State;
import kith.web.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sending back for a better reason, confirming that one met, and a word on accepting. */
class FurtherAnswersTest extends BetweenTwo {

    private static final String THIN = "My friend Molly says I should connect with you.";

    @Autowired
    Words words;

    @Test
    void aThinOneComesBackWithABetterReasonAndIsFoldedNoMore() {
        InvitationId id = thin();
        assertThat(seen(ben, id).canSendBack()).isTrue();

        answers.sendBack(ben, id);
        answers.sendBack(ben, id);

        assertThat(seen(ada, id).state()).isEqualTo(State.ASKED);
        assertThat(seen(ada, id).rounds()).hasSize(1).allMatch(Round::sentBack);
        refuses(Reason.WORDS_MISSING, () -> outgoing.answer(ada, id, "Because I say so.", ""));
        outgoing.answer(ada, id, "", Letters.REASON);
        assertThat(seen(ben, id).folded()).isFalse();
        assertThat(cards.list(ben, Box.ANSWER, null, 9).cards())
                .extracting(InvitationCard::why)
                .containsExactly(Letters.REASON);
    }

    @Test
    void whatHasAReasonIsAskedBackAndNotSentBack() {
        InvitationId id = send(ada, ben);
        assertThat(seen(ben, id).canSendBack()).isFalse();
        refuses(Reason.NOT_FOLDED, () -> answers.sendBack(ben, id));
        assertThat(seen(ada, id).state()).isEqualTo(State.PENDING);
    }

    @Test
    void anOwnQuestionAndSendingBackAreNotTheSame() {
        InvitationId id = thin();
        answers.ask(ben, id, "Which network is that?");
        refusesIn(State.ASKED, () -> answers.sendBack(ben, id));
    }

    @Test
    void sendsBackThreeTimesAtMost() {
        InvitationId id = thin();
        for (int i = 0; i < 3; i++) {
            answers.sendBack(ben, id);
            outgoing.answer(ada, id, "", THIN + " Really" + "!".repeat(i + 1));
        }
        refuses(Reason.ENOUGH_ASKED, () -> answers.sendBack(ben, id));
    }

    @Test
    void aMeetingConfirmedIsWhatBothSay() {
        InvitationId id = send(ada, ben);
        assertThat(seen(ben, id).meetingToConfirm()).isTrue();
        assertThat(seen(ada, id).meetingToConfirm()).isFalse();

        answers.confirmMeeting(ben, id);
        answers.confirmMeeting(ben, id);

        for (InvitationCard card : List.of(seen(ada, id), seen(ben, id))) {
            assertThat(card.meetingToConfirm()).isFalse();
            assertThat(card.how().getFirst().strength()).isEqualTo(Strength.LISTED);
            assertThat(words.text(card.how().getFirst().phrase()))
                    .isEqualTo("You both say you met: Galway, the ferry quay, August 2026");
        }
    }

    @Test
    void onlyASaidMeetingIsConfirmedAndNotOneThatIsOver() {
        InvitationId searched = invitations.send(
                new Pair(ada, ben),
                new Invitations.Letter(
                        new Claim("search", "", java.util.Map.of()), Letters.REASON, "", Invitations.Insistence.NONE));
        refuses(Reason.NOT_SAID_TO_HAVE_MET, () -> answers.confirmMeeting(ben, searched));
        outgoing.withdraw(ada, searched);
        refusesIn(State.WITHDRAWN, () -> answers.confirmMeeting(ben, searched));
    }

    @Test
    void aWordOnAcceptingIsSaidOnceAndSeenByBoth() {
        InvitationId id = send(ada, ben);
        refusesIn(State.PENDING, () -> answers.thank(ben, id, "Welcome."));
        answers.accept(ben, id);
        refuses(Reason.WORDS_BLANK, () -> answers.thank(ben, id, "Welcome, {name}."));

        answers.thank(ben, id, "Welcome, and bring the gauge.");
        answers.thank(ben, id, "Welcome, and bring the gauge.");

        refuses(Reason.THANKED, () -> answers.thank(ben, id, "Something else."));
        assertThat(seen(ada, id).thanks()).isEqualTo("Welcome, and bring the gauge.");
        assertThat(seen(ben, id).canThank()).isFalse();
    }

    private InvitationId thin() {
        return invitations.send(new Pair(ada, ben), Letters.met(THIN));
    }
}
