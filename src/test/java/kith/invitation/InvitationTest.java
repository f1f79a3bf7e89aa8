package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kith.invitation.Invitation.State;
import kith.invitation.Invitation.Step;
import org.junit.jupiter.api.Test;

class InvitationTest {

    @Test
    void onlyAnOpenInvitationCanBeAcceptedDeclinedWithdrawnOrExpire() {
        for (Step step : new Step[] {Step.ACCEPT, Step.DECLINE, Step.WITHDRAW, Step.EXPIRE}) {
            assertThat(Arrays.stream(State.values()).filter(step::legalFrom))
                    .as(step.name())
                    .containsExactly(State.PENDING, State.ASKED);
        }
    }

    @Test
    void aQuestionIsAskedOfAPendingOneAndAnsweredOnceAsked() {
        assertThat(Arrays.stream(State.values()).filter(Step.ASK::legalFrom)).containsExactly(State.PENDING);
        assertThat(Arrays.stream(State.values()).filter(Step.ANSWER::legalFrom)).containsExactly(State.ASKED);
        assertThat(Step.ANSWER.to()).isEqualTo(State.PENDING);
    }
}
