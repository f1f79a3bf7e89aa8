package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitation.State;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.web.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnswersTest extends BetweenTwo {

    @Autowired
    Blocks blocks;

    @Test
    void connectsBothWhenAcceptedAndAcceptingAgainChangesNothing() {
        InvitationId id = send(ada, ben);

        answers.accept(ben, id);
        answers.accept(ben, id);

        assertThat(connections.between(ada, ben)).isTrue();
        assertThat(connections.between(ben, ada)).isTrue();
        assertThat(connections.count(ada)).isEqualTo(1);
        assertThat(seen(ben, id).state()).isEqualTo(State.ACCEPTED);
        assertThat(seen(ada, id).state()).isEqualTo(State.ACCEPTED);
        assertThat(cards.between(ada, List.of(ben), Set.of(State.ACCEPTED)).get(ben))
                .hasSize(1);
        refuses(Reason.CONNECTED, () -> send(ada, ben));
    }

    @Test
    void isAskedBackAndAnsweredThreeTimesAtMost() {
        InvitationId id = send(ada, ben);
        for (int round = 1; round <= Invitation.ROUNDS; round++) {
            answers.ask(ben, id, "Which berth? " + round);
            assertThat(seen(ada, id).openRound()).isPresent();
            outgoing.answer(ada, id, "Berth " + round, "");
        }
        refuses(Reason.ENOUGH_ASKED, () -> answers.ask(ben, id, "And then?"));

        InvitationCard card = seen(ben, id);
        assertThat(card.state()).isEqualTo(State.PENDING);
        assertThat(card.rounds()).extracting(Round::answer).containsExactly("Berth 1", "Berth 2", "Berth 3");
    }

    @Test
    void keepsTheFormerWordsOfARewrittenReason() {
        InvitationId id = send(ada, ben);
        answers.ask(ben, id, "What would we talk about?");
        String anew =
                "The wind at berth four turns the current half an hour early, and I have eight years of it on paper.";

        outgoing.answer(ada, id, "", anew);

        InvitationCard card = seen(ben, id);
        assertThat(card.why()).isEqualTo(anew);
        assertThat(card.rounds().getFirst().formerWhy()).isEqualTo(Letters.REASON);
    }

    @Test
    void askingOrAnsweringTwiceInTheSameWordsCountsOnce() {
        InvitationId id = send(ada, ben);
        answers.ask(ben, id, "Which berth?");
        answers.ask(ben, id, "Which berth?");
        outgoing.answer(ada, id, "Berth four", "");
        outgoing.answer(ada, id, "Berth four", "");

        assertThat(seen(ben, id).rounds()).hasSize(1);
        answers.ask(ben, id, "Which year?");
        refusesIn(State.ASKED, () -> answers.ask(ben, id, "Another thing?"));
    }

    @Test
    void isTakenBackBeforeAnAnswerAndNotAfter() {
        InvitationId id = send(ada, ben);
        outgoing.withdraw(ada, id);
        outgoing.withdraw(ada, id);
        refusesIn(State.WITHDRAWN, () -> answers.accept(ben, id));

        InvitationId other = send(ben, ada);
        answers.accept(ada, other);
        refusesIn(State.ACCEPTED, () -> outgoing.withdraw(ben, other));
    }

    @Test
    void expiresAfter180DaysAndAQuestionAfter60() {
        InvitationId plain = send(ada, ben);
        MemberId cleo = people.member("Cleo Salo").id();
        InvitationId asked = send(ada, cleo);
        answers.ask(cleo, asked, "Have we met?");

        clock.advance(Duration.ofDays(61));
        jobs.expire();
        assertThat(seen(ada, asked).state()).isEqualTo(State.EXPIRED);
        assertThat(seen(ada, plain).state()).isEqualTo(State.PENDING);

        clock.advance(Duration.ofDays(120));
        jobs.expire();
        assertThat(seen(ada, plain).state()).isEqualTo(State.EXPIRED);
        assertThat(seen(ben, plain).state()).isEqualTo(State.EXPIRED);
        assertThat(seen(ben, send(ada, ben)).state()).isEqualTo(State.PENDING);
    }

    @Test
    void setAsideLeavesTheListAndTheSenderSeesNothing() {
        InvitationId id = send(ada, ben);
        InvitationCard before = seen(ada, id);

        answers.setAside(ben, id, true);

        assertThat(cards.list(ben, Box.ANSWER, null, 20).cards()).isEmpty();
        assertThat(cards.list(ben, Box.ASIDE, null, 20).cards()).hasSize(1);
        assertThat(seen(ada, id)).isEqualTo(before);
    }

    @Test
    void aBlockClosesWhatIsOpenAndHidesIt() {
        InvitationId id = send(ada, ben);
        blocks.block(ben, ada);

        assertThat(cards.find(ada, id)).isEmpty();
        assertThatThrownBy(() -> outgoing.withdraw(ada, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answers.accept(ben, id)).isInstanceOf(NotFound.class);
    }
}
