package kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kith.introduction.CannotIntroduce.Reason;
import kith.introduction.Introduction.State;
import kith.invitation.CannotInvite;
import kith.invitation.Claim;
import kith.invitation.InvitationCard;
import kith.invitation.InvitationId;
import kith.invitation.InvitationJobs;
import kith.invitation.Invitations.Insistence;
import kith.invitation.Invitations.Letter;
import kith.invitation.Pair;
import kith.invitation.Refusal;
import kith.invitation.Refusals;
import kith.invitation.Strength;
import kith.member.Door;
import kith.member.MemberId;
import kith.web.NotFound;
import kith.web.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An introduction that somebody asked for, from the first note to the last word. */
class AskingTest extends AmongThree {

    @Autowired
    private Refusals refusals;

    @Autowired
    private Words words;

    @Test
    void theTargetLearnsNothingBeforeItIsPassedOn() {
        IntroductionId id = ask();

        assertThat(seen(ben, id)).isEqualTo(State.WAITING);
        assertThat(seen(ada, id)).isEqualTo(State.WAITING);
        assertThat(hidden(cleo, id)).isTrue();
        assertThat(inbox(cleo)).isEmpty();
    }

    @Test
    void passedOnItIsAProvedInvitationWithBothTheirWords() {
        IntroductionId id = ask();
        InvitationId letter = forwarding.forward(ben, id, WORDS);

        InvitationCard card = inbox(cleo).getFirst();
        assertThat(card.id()).isEqualTo(letter);
        assertThat(card.other().id()).isEqualTo(ada);
        assertThat(card.why()).isEqualTo(WHY);
        assertThat(card.how().getFirst().strength()).isEqualTo(Strength.PROVED);
        assertThat(words.text(card.how().getFirst().phrase())).isEqualTo("Introduced by Ben Oduya: “" + WORDS + "”");
        InvitationCard sent = letters.find(ada, letter).orElseThrow();
        assertThat(words.text(sent.how().getFirst().phrase())).contains(WORDS);
        assertThat(seen(ada, id)).isEqualTo(State.FORWARDED);
        assertThat(seen(ben, id)).isEqualTo(State.FORWARDED);
        assertThat(hidden(cleo, id)).isTrue();
    }

    @Test
    void theGoBetweenHearsWhatCameOfItOnlyIfTheTargetSaysSo() throws InterruptedException {
        IntroductionId id = ask();
        accepted(id);

        assertThat(connections.between(ada, cleo)).isTrue();
        assertThat(seen(ben, id)).isEqualTo(State.FORWARDED);
        assertThat(seen(cleo, id)).isEqualTo(State.ACCEPTED);
        assertThat(introductions.agreed(ben, id)).isEmpty();
        assertThatThrownBy(() -> agreements.tell(ada, id)).isInstanceOf(NotFound.class);
        refusesIn(State.FORWARDED, () -> replies.ask(ben, id, "Well?"));

        agreements.tell(cleo, id);
        agreements.tell(cleo, id);

        assertThat(seen(ben, id)).isEqualTo(State.TOLD);
        assertThat(seen(ada, id)).isEqualTo(State.ACCEPTED);
        assertThat(introductions.agreed(ben, id)).hasValueSatisfying(outcome -> {
            assertThat(outcome.trio()).isEqualTo(new Trio(ben, ada, cleo));
            assertThat(outcome.words()).isEqualTo(WORDS);
        });
    }

    @Test
    void aQuietDeclineLooksLikeAnyOtherWait() {
        IntroductionId id = ask();
        replies.decline(ben, id, false, "I would rather not.");
        replies.decline(ben, id, false, "");

        assertThat(seen(ben, id)).isEqualTo(State.DECLINED);
        assertThat(seen(ada, id)).isEqualTo(State.WAITING);
        assertThat(cards.find(ada, id).orElseThrow().refusals()).isEmpty();
        refuses(Reason.ALREADY_OPEN, this::ask);
        refusesIn(State.DECLINED, () -> forwarding.forward(ben, id, WORDS));

        clock.advance(Duration.ofDays(31));
        jobs.expire();
        assertThat(seen(ada, id)).isEqualTo(State.EXPIRED);
        assertThat(seen(ben, id)).isEqualTo(State.DECLINED);
    }

    @Test
    void onceDeclinedQuietlyItCanBeAnsweredAndTakenBackAsEver() {
        IntroductionId id = ask();
        replies.ask(ben, id, "Which roll do you mean?");
        replies.decline(ben, id, false, "");

        assertThat(seen(ada, id)).isEqualTo(State.ASKED);
        replies.answer(ada, id, "The one with the pencil marks.");
        assertThat(seen(ada, id)).isEqualTo(State.WAITING);
        endings.withdraw(ada, id);
        endings.withdraw(ada, id);
        assertThat(seen(ada, id)).isEqualTo(State.WITHDRAWN);
        assertThat(seen(ben, id)).isEqualTo(State.DECLINED);
    }

    @Test
    void aDeclineThatIsToldComesWithItsWords() {
        IntroductionId id = ask();
        replies.decline(ben, id, true, "Write to her yourself; she answers everybody.");

        assertThat(seen(ada, id)).isEqualTo(State.WAITING);
        jobs.tellRefusals();
        assertThat(seen(ada, id)).isEqualTo(State.WAITING);
        told();
        assertThat(seen(ada, id)).isEqualTo(State.DECLINED);
        assertThat(said(ada, id)).containsExactly("Write to her yourself; she answers everybody.");
        refusesIn(State.DECLINED, () -> endings.withdraw(ada, id));
        refuses(Reason.NOT_YET, this::ask);
        clock.advance(Duration.ofDays(21));
        assertThat(ask()).isNotEqualTo(id);
    }

    @Test
    void aDeclineCanBeUndoneForFiveMinutes() {
        IntroductionId id = ask();
        replies.ask(ben, id, "Which roll do you mean?");
        replies.decline(ben, id, true, "Not me.");
        replies.answer(ada, id, "The one with the pencil marks.");
        assertThatThrownBy(() -> replies.undo(ada, id)).isInstanceOf(NotFound.class);
        replies.undo(ben, id);
        told();
        assertThat(seen(ada, id)).isEqualTo(State.WAITING);
        assertThat(seen(ben, id)).isEqualTo(State.WAITING);
        assertThat(said(ben, id)).isEmpty();

        replies.decline(ben, id, false, "");
        clock.advance(Duration.ofMinutes(5));
        refuses(Reason.TOO_LATE, () -> replies.undo(ben, id));
        endings.withdraw(ada, id);
        refusesIn(State.WITHDRAWN, () -> replies.undo(ben, id));
    }

    /** The no has not left, and what it would have ended is over already. */
    @Test
    void whatIsTakenBackBeforeItIsToldIsTakenBack() {
        IntroductionId id = ask();
        replies.decline(ben, id, true, "Not me.");
        endings.withdraw(ada, id);
        told();
        assertThat(seen(ada, id)).isEqualTo(State.WITHDRAWN);
        assertThat(said(ada, id)).isEmpty();
    }

    @Test
    void asksBackThreeTimesAtMost() {
        IntroductionId id = ask();
        for (int round = 1; round <= 3; round++) {
            replies.ask(ben, id, "Question " + round);
            replies.ask(ben, id, "Question " + round);
            int asked = round;
            refusesIn(State.ASKED, () -> replies.ask(ben, id, "Another " + asked));
            replies.answer(ada, id, "Answer " + round);
            replies.answer(ada, id, "Answer " + round);
        }
        refuses(Reason.ENOUGH_ASKED, () -> replies.ask(ben, id, "Question 4"));
        refusesIn(State.WAITING, () -> replies.answer(ada, id, "Nobody asked"));
        assertThat(cards.find(ada, id).orElseThrow().rounds()).hasSize(3);
        forwarding.forward(ben, id, WORDS);
    }

    @Test
    void theGoBetweenSaysItInWordsOfTheirOwn() {
        IntroductionId id = ask();
        refuses(Reason.WORDS_SHORT, () -> forwarding.forward(ben, id, "Talk to Ada."));
        refuses(Reason.WORDS_LONG, () -> forwarding.forward(ben, id, "x".repeat(1_001)));
        refuses(Reason.COPIED, () -> forwarding.forward(ben, id, WHY.toUpperCase(Locale.ROOT)));
        refuses(Reason.COPIED, () -> forwarding.forward(ben, id, NOTE.substring(0, 60)));
        assertThat(inbox(cleo)).isEmpty();
        InvitationId letter = forwarding.forward(ben, id, WORDS);
        assertThat(forwarding.forward(ben, id, WORDS)).isEqualTo(letter);
        refusesIn(State.FORWARDED, () -> forwarding.forward(ben, id, WORDS + " Truly."));
    }

    @Test
    void opensTheNarrowestDoor() {
        members.setDoor(cleo, Door.INTRODUCED, null);
        forwarding.forward(ben, ask(), WORDS);
        assertThat(inbox(cleo)).hasSize(1);
    }

    @Test
    void nobodyClaimsAnIntroductionThatWasNotPassedOnOrTwice() {
        IntroductionId id = ask();
        MemberId dora = members.join("Dora Vance");
        for (String of : List.of(id.toString(), "", "0", "x", "9".repeat(30))) {
            refusesTheHow(ada, of);
            refusesTheHow(dora, of);
        }
        InvitationId letter = forwarding.forward(ben, id, WORDS);
        refusesTheHow(dora, id.toString());
        answers.accept(cleo, letter);
        connections.remove(ada, cleo);
        refusesTheHow(ada, id.toString());
    }

    private void refusesTheHow(MemberId sender, String of) {
        assertThatThrownBy(() -> invitations.send(
                        new Pair(sender, cleo),
                        new Letter(new Claim("introduction", of, Map.of()), WHY, "", Insistence.AS_IT_IS)))
                .isInstanceOfSatisfying(
                        CannotInvite.class,
                        refused -> assertThat(refused.reason()).isEqualTo(CannotInvite.Reason.HOW_OVER));
    }

    @Test
    void whatCannotBePassedOnStaysAndSaysNothingOfWhy() {
        IntroductionId id = ask();
        members.setDoor(cleo, Door.NOBODY, null);
        refuses(Reason.NOT_NOW, () -> forwarding.forward(ben, id, WORDS));
        assertThat(seen(ada, id)).isEqualTo(State.WAITING);
        assertThat(cards.find(ben, id).orElseThrow().words()).isNull();
        members.setDoor(cleo, Door.ANYONE, null);
        invitations.send(
                new Pair(ada, cleo), new Letter(new Claim("search", "", Map.of()), WHY, "", Insistence.AS_IT_IS));
        refuses(Reason.NOT_NOW, () -> forwarding.forward(ben, id, WORDS));
        assertThat(inbox(cleo)).hasSize(1);
    }

    /** The letter is declined as it arrives; to the go-between and to Ada it is passed on as any other. */
    @Test
    void toSomebodyWhoDeclinedQuietlyBeforeItGoesAsAnyOtherLetter() {
        InvitationId before = invitations.send(
                new Pair(ada, cleo), new Letter(new Claim("search", "", Map.of()), WHY, "", Insistence.AS_IT_IS));
        refusals.decline(cleo, before, Refusal.Manner.QUIET, "");
        clock.advance(Duration.ofDays(181));
        expireLetters();

        IntroductionId id = ask();
        forwarding.forward(ben, id, WORDS);

        assertThat(inbox(cleo)).isEmpty();
        assertThat(seen(ben, id)).isEqualTo(State.FORWARDED);
        assertThat(seen(ada, id)).isEqualTo(State.FORWARDED);
        assertThat(hidden(cleo, id)).isTrue();
    }

    @Autowired
    private InvitationJobs letterJobs;

    private void expireLetters() {
        letterJobs.expire();
    }

    @Test
    void nobodyElseFindsIt() {
        IntroductionId id = ask();
        MemberId dora = members.join("Dora Vance");
        for (MemberId other : List.of(dora, cleo)) {
            assertThat(hidden(other, id)).isTrue();
            assertThatThrownBy(() -> forwarding.forward(other, id, WORDS)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> replies.ask(other, id, "Who?")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> replies.decline(other, id, true, "")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> endings.withdraw(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> agreements.accept(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> agreements.tell(other, id)).isInstanceOf(NotFound.class);
            assertThat(introductions.agreed(other, id)).isEmpty();
        }
        assertThatThrownBy(() -> forwarding.forward(ada, id, WORDS)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> endings.withdraw(ben, id)).isInstanceOf(NotFound.class);
    }
}
