package kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import kith.introduction.CannotIntroduce.Reason;
import kith.introduction.Introduction.State;
import kith.member.Door;
import kith.web.NotFound;
import org.junit.jupiter.api.Test;

/** An introduction that a go-between offers to two. */
class OfferingTest extends AmongThree {

    @Test
    void bothMustSayYes() {
        IntroductionId id = offer();
        agreements.accept(ada, id);
        agreements.accept(ada, id);

        assertThat(connections.between(ada, cleo)).isFalse();
        assertThat(seen(ada, id)).isEqualTo(State.YES);
        assertThat(seen(cleo, id)).isEqualTo(State.WAITING);
        assertThat(seen(ben, id)).isEqualTo(State.WAITING);

        agreements.accept(cleo, id);
        assertThat(connections.between(ada, cleo)).isTrue();
        assertThat(seen(ada, id)).isEqualTo(State.AGREED);
        assertThat(seen(ben, id)).isEqualTo(State.AGREED);
        assertThat(introductions.agreed(cleo, id))
                .hasValueSatisfying(outcome -> assertThat(outcome.words()).isEqualTo(OFFER));
        refusesIn(State.AGREED, () -> endings.withdraw(ben, id));
    }

    @Test
    void aQuietNoLeavesTheOthersWaiting() {
        IntroductionId id = offer();
        replies.decline(ada, id, false, "");

        assertThat(seen(ada, id)).isEqualTo(State.DECLINED);
        assertThat(seen(ben, id)).isEqualTo(State.WAITING);
        agreements.accept(cleo, id);
        assertThat(seen(cleo, id)).isEqualTo(State.YES);
        assertThat(seen(ben, id)).isEqualTo(State.WAITING);
        assertThat(connections.between(ada, cleo)).isFalse();
        refusesIn(State.DECLINED, () -> agreements.accept(ada, id));

        clock.advance(Duration.ofDays(31));
        jobs.expire();
        assertThat(seen(ben, id)).isEqualTo(State.EXPIRED);
        assertThat(seen(cleo, id)).isEqualTo(State.EXPIRED);
        assertThat(seen(ada, id)).isEqualTo(State.DECLINED);
    }

    @Test
    void aNoWithWordsIsForTheGoBetweenAlone() {
        IntroductionId id = offer();
        agreements.accept(cleo, id);
        replies.decline(ada, id, true, "We have met, and it did not go well.");

        assertThat(seen(ben, id)).isEqualTo(State.WAITING);
        told();
        assertThat(said(ben, id)).containsExactly("We have met, and it did not go well.");
        assertThat(seen(ben, id)).isEqualTo(State.DECLINED);
        assertThat(seen(cleo, id)).isEqualTo(State.YES);
        assertThat(cards.find(cleo, id).orElseThrow().refusals()).isEmpty();
    }

    @Test
    void aYesCanBecomeANoAsLongAsItWaits() {
        IntroductionId id = offer();
        agreements.accept(ada, id);
        replies.decline(ada, id, false, "");
        agreements.accept(cleo, id);
        assertThat(connections.between(ada, cleo)).isFalse();
    }

    @Test
    void pairsThatCannotBeAreRefusedAllAlike() {
        members.setDoor(cleo, Door.NOBODY, null);
        refuses(Reason.NOT_THESE_TWO, this::offer);
        members.setDoor(cleo, Door.ANYONE, null);
        connections.connect(ada, cleo, SINCE);
        refuses(Reason.NOT_THESE_TWO, this::offer);
        connections.remove(ada, cleo);
        offer();
        refuses(Reason.ALREADY_OPEN, this::offer);
        refuses(Reason.ALREADY_OPEN, () -> introductions.offer(new Trio(ben, cleo, ada), OFFER, true));
    }

    /** Whoever offers two of whom one blocks the other sees what they would see otherwise; the two see nothing. */
    @Test
    void ofABlockBetweenTheTwoNobodyLearns() {
        blocks.block(ada, cleo);
        IntroductionId id = offer();
        assertThat(seen(ben, id)).isEqualTo(State.WAITING);
        blocks.unblock(ada, cleo);
        assertThat(hidden(ada, id)).isTrue();
        assertThat(hidden(cleo, id)).isTrue();
        assertThatThrownBy(() -> agreements.accept(ada, id)).isInstanceOf(NotFound.class);
        refuses(Reason.ALREADY_OPEN, this::offer);
        clock.advance(Duration.ofDays(31));
        jobs.expire();
        assertThat(seen(ben, id)).isEqualTo(State.EXPIRED);
    }

    @Test
    void bothMaySayNoInWords() {
        IntroductionId id = offer();
        replies.decline(ada, id, true, "We have met, and it did not go well.");
        replies.decline(cleo, id, true, "After the summer, perhaps.");
        assertThat(said(ben, id)).isEmpty();
        told();
        assertThat(said(ben, id))
                .containsExactlyInAnyOrder("We have met, and it did not go well.", "After the summer, perhaps.");
        assertThat(said(ada, id)).containsExactly("We have met, and it did not go well.");
    }

    @Test
    void aNoTakenBackWithinFiveMinutesWasNone() {
        IntroductionId id = offer();
        agreements.accept(ada, id);
        replies.decline(ada, id, true, "No.");
        agreements.accept(cleo, id);
        replies.undo(ada, id);
        replies.undo(ada, id);
        told();
        assertThat(seen(ben, id)).isEqualTo(State.WAITING);
        assertThat(seen(ada, id)).isEqualTo(State.WAITING);
        agreements.accept(ada, id);
        assertThat(connections.between(ada, cleo)).isTrue();
    }

    @Test
    void cannedWordsIntroduceNobody() {
        Trio trio = new Trio(ben, ada, cleo);
        refuses(
                Reason.CANNED,
                () -> introductions.offer(trio, "I'd like to add you to my professional network on LinkedIn.", true));
        refuses(Reason.THIN, () -> introductions.offer(trio, "You should know each other, I think.", false));
        refuses(Reason.WHY_SHORT, () -> introductions.offer(trio, "Meet!", true));
    }

    @Test
    void takenBackItEndsForAll() {
        IntroductionId id = offer();
        replies.decline(ada, id, false, "");
        endings.withdraw(ben, id);
        assertThat(seen(ben, id)).isEqualTo(State.WITHDRAWN);
        assertThat(seen(cleo, id)).isEqualTo(State.WITHDRAWN);
        refusesIn(State.WITHDRAWN, () -> agreements.accept(cleo, id));
        assertThatThrownBy(() -> endings.withdraw(cleo, id)).isInstanceOf(NotFound.class);
    }
}
