package kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import kith.introduction.Introduction.State;
import kith.invitation.InvitationId;
import org.junit.jupiter.api.RepeatedTest;

/** Two of the three, or one with two fingers, do things at the same moment: real threads against the real database. */
class IntroductionRaceTest extends AmongThree {

    @RepeatedTest(5)
    void askingTwiceAsksOnce() throws Exception {
        assertThat(atOnce(this::ask, this::ask, this::ask))
                .filteredOn(IntroductionId.class::isInstance)
                .hasSize(1);
        assertThat(cards.list(ben, IntroductionBox.RECEIVED, null, 20).cards()).hasSize(1);
    }

    @RepeatedTest(5)
    void passingOnTwiceSendsOneLetter() throws Exception {
        IntroductionId id = ask();
        assertThat(atOnce(() -> forwarding.forward(ben, id, WORDS), () -> forwarding.forward(ben, id, WORDS)))
                .hasOnlyElementsOfType(InvitationId.class);
        assertThat(inbox(cleo)).hasSize(1);
    }

    @RepeatedTest(5)
    void passingOnAndTakingBackHaveOneWinner() throws Exception {
        IntroductionId id = ask();
        boolean sent = atOnce(() -> forwarding.forward(ben, id, WORDS), () -> {
                    endings.withdraw(ada, id);
                    return "withdrawn";
                })
                .stream()
                .anyMatch(InvitationId.class::isInstance);
        State state = sent ? State.FORWARDED : State.WITHDRAWN;
        assertThat(seen(ada, id)).isEqualTo(state);
        assertThat(seen(ben, id)).isEqualTo(state);
        assertThat(inbox(cleo)).hasSize(sent ? 1 : 0);
    }

    @RepeatedTest(5)
    void twoWhoSayYesAtOnceAreConnectedOnce() throws Exception {
        IntroductionId id = offer();
        assertThat(atOnce(
                        () -> {
                            agreements.accept(ada, id);
                            return "yes";
                        },
                        () -> {
                            agreements.accept(cleo, id);
                            return "yes";
                        }))
                .containsOnly("yes");
        assertThat(connections.count(ada)).isEqualTo(2);
        assertThat(seen(ben, id)).isEqualTo(State.AGREED);
        assertThat(seen(ada, id)).isEqualTo(State.AGREED);
        assertThat(seen(cleo, id)).isEqualTo(State.AGREED);
    }

    @RepeatedTest(5)
    void aYesAndTakingItBackHaveOneWinner() throws Exception {
        IntroductionId id = offer();
        agreements.accept(ada, id);
        atOnce(
                () -> {
                    agreements.accept(cleo, id);
                    return "yes";
                },
                () -> {
                    endings.withdraw(ben, id);
                    return "withdrawn";
                });
        assertThat(connections.between(ada, cleo)).isEqualTo(seen(ben, id) == State.AGREED);
        assertThat(seen(cleo, id)).isEqualTo(seen(ben, id));
    }

    /** Whichever comes first: the block either shows to the yes, or ends what came of it. */
    @RepeatedTest(5)
    void aYesAndABlockLeaveNoConnection() throws Exception {
        IntroductionId id = offer();
        agreements.accept(ada, id);
        atOnce(
                () -> {
                    agreements.accept(cleo, id);
                    return "yes";
                },
                () -> {
                    blocks.block(ada, cleo);
                    return "blocked";
                });
        until(() -> !connections.between(ada, cleo));
    }

    @RepeatedTest(5)
    void undoingANoAndTakingItBackHaveOneWinner() throws Exception {
        IntroductionId id = ask();
        replies.decline(ben, id, true, "Not me.");
        boolean undone = atOnce(
                        () -> {
                            replies.undo(ben, id);
                            return "undone";
                        },
                        () -> {
                            endings.withdraw(ada, id);
                            return "withdrawn";
                        })
                .contains("undone");
        assertThat(seen(ada, id)).isEqualTo(State.WITHDRAWN);
        assertThat(seen(ben, id)).isEqualTo(undone ? State.WITHDRAWN : State.DECLINED);
    }
}
