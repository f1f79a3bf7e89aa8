package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitation.State;
import org.junit.jupiter.api.Test;

class RefusalsTest extends BetweenTwo {

    @Test
    void aDeclineReachesTheSenderOnlyAfterItsFiveMinutes() {
        InvitationId id = send(ada, ben);
        refusals.decline(ben, id, Refusal.Manner.NOT_AGAIN, "I know few people well, and like it so.");
        jobs.tellRefusals();
        assertThat(seen(ada, id).state()).isEqualTo(State.PENDING);
        assertThat(seen(ada, id).refusal()).isNull();

        clock.advance(Duration.ofMinutes(6));
        jobs.tellRefusals();

        InvitationCard told = seen(ada, id);
        assertThat(told.state()).isEqualTo(State.DECLINED);
        assertThat(Objects.requireNonNull(told.refusal()).words()).isEqualTo("I know few people well, and like it so.");
        refuses(Reason.NOT_AGAIN, () -> send(ada, ben));
    }

    @Test
    void aDeclineCanBeUndoneWithinItsFiveMinutesAndNotAfter() {
        InvitationId id = send(ada, ben);
        refusals.decline(ben, id, Refusal.Manner.NOT_NOW, "");
        refusals.undo(ben, id);
        assertThat(seen(ben, id).state()).isEqualTo(State.PENDING);
        clock.advance(Duration.ofMinutes(6));
        jobs.tellRefusals();
        assertThat(seen(ada, id).state()).isEqualTo(State.PENDING);

        refusals.decline(ben, id, Refusal.Manner.NOT_NOW, "");
        clock.advance(Duration.ofMinutes(6));
        refuses(Reason.TOO_LATE, () -> refusals.undo(ben, id));
    }

    @Test
    void notNowLetsTheSenderWriteAgainAfterThreeWeeks() {
        InvitationId id = send(ada, ben);
        refusals.decline(ben, id, Refusal.Manner.NOT_NOW, "");
        clock.advance(Duration.ofMinutes(6));
        jobs.tellRefusals();
        refuses(Reason.NOT_YET, () -> send(ada, ben));

        clock.advance(Duration.ofDays(21));

        assertThat(seen(ben, send(ada, ben)).state()).isEqualTo(State.PENDING);
    }

    @Test
    void whoDeclinedMayAlwaysWriteLaterAndTheirLetterStandsOpen() {
        InvitationId id = send(ada, ben);
        refusals.decline(ben, id, Refusal.Manner.QUIET, "");

        InvitationId newer = send(ben, ada);

        assertThat(seen(ada, newer).state()).isEqualTo(State.PENDING);
        assertThat(connections.between(ada, ben)).isFalse();
        answers.accept(ada, newer);
        assertThat(connections.between(ada, ben)).isTrue();
        assertThat(seen(ada, id).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void whoWasDeclinedQuietlyReachesNobodyByWritingAgain() {
        InvitationId id = send(ada, ben);
        refusals.decline(ben, id, Refusal.Manner.QUIET, "");
        outgoing.withdraw(ada, id);
        refuses(Reason.NOT_YET, () -> send(ada, ben));
        clock.advance(Duration.ofDays(22));

        InvitationId again = send(ada, ben);

        assertThat(seen(ada, again).state()).isEqualTo(State.PENDING);
        assertThat(cards.list(ben, Box.ANSWER, null, 20).cards()).isEmpty();
    }
}
