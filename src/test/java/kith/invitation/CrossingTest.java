package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kith.invitation.Invitation.State;
import org.junit.jupiter.api.RepeatedTest;

/** Two people, or one with two fingers, do things at the same moment: real threads against the real database. */
class CrossingTest extends BetweenTwo {

    @RepeatedTest(10)
    void twoCrossingInvitationsConnect() throws Exception {
        List<Object> done = atOnce(() -> send(ada, ben), () -> send(ben, ada));

        assertThat(done).hasOnlyElementsOfType(InvitationId.class);
        assertThat(connections.between(ada, ben)).isTrue();
        for (Object id : done) {
            assertThat(seen(ada, (InvitationId) id).state()).isEqualTo(State.ACCEPTED);
            assertThat(seen(ben, (InvitationId) id).state()).isEqualTo(State.ACCEPTED);
        }
    }

    @RepeatedTest(10)
    void aDoubleClickSendsOnce() throws Exception {
        List<Object> done = atOnce(() -> send(ada, ben), () -> send(ada, ben), () -> send(ada, ben));

        assertThat(done).filteredOn(InvitationId.class::isInstance).hasSize(1);
        assertThat(done)
                .filteredOn(CannotInvite.class::isInstance)
                .hasSize(2)
                .allSatisfy(refused ->
                        assertThat(((CannotInvite) refused).reason()).isEqualTo(CannotInvite.Reason.ALREADY_OPEN));
        assertThat(cards.list(ben, Box.ANSWER, null, 20).cards()).hasSize(1);
    }

    @RepeatedTest(10)
    void twoAcceptsAtOnceMakeOneConnection() throws Exception {
        InvitationId id = send(ada, ben);

        List<Object> done = atOnce(() -> accept(id), () -> accept(id), () -> accept(id));

        assertThat(done).containsOnly("accepted");
        assertThat(connections.count(ada)).isEqualTo(1);
        assertThat(connections.count(ben)).isEqualTo(1);
    }

    @RepeatedTest(10)
    void aWithdrawalRacingAnAcceptanceHasOneWinner() throws Exception {
        InvitationId id = send(ada, ben);

        List<Object> done = atOnce(() -> accept(id), () -> {
            outgoing.withdraw(ada, id);
            return "withdrawn";
        });

        assertThat(done).filteredOn(String.class::isInstance).hasSize(1);
        boolean accepted = done.contains("accepted");
        State state = accepted ? State.ACCEPTED : State.WITHDRAWN;
        assertThat(seen(ada, id).state()).isEqualTo(state);
        assertThat(seen(ben, id).state()).isEqualTo(state);
        assertThat(connections.between(ada, ben)).isEqualTo(accepted);
    }

    @RepeatedTest(10)
    void aSecondThoughtRacingAnAnswerLeavesBothSidesTheSameState() throws Exception {
        InvitationId id = send(ada, ben);
        answers.ask(ben, id, "Which workshop was it?");
        refusals.decline(ben, id, Refusal.Manner.QUIET, "");

        List<Object> done = atOnce(
                () -> {
                    refusals.undo(ben, id);
                    return "undone";
                },
                () -> {
                    outgoing.answer(ada, id, "The one in Galway.", "");
                    return "answered";
                });

        assertThat(done).containsExactlyInAnyOrder("undone", "answered");
        assertThat(seen(ada, id).state()).isEqualTo(State.PENDING);
        assertThat(seen(ben, id).state()).isEqualTo(State.PENDING);
    }

    @RepeatedTest(10)
    void aSecondThoughtRacingAWithdrawalHasOneWinner() throws Exception {
        InvitationId id = send(ada, ben);
        refusals.decline(ben, id, Refusal.Manner.QUIET, "");

        List<Object> done = atOnce(
                () -> {
                    refusals.undo(ben, id);
                    return "undone";
                },
                () -> {
                    outgoing.withdraw(ada, id);
                    return "withdrawn";
                });

        assertThat(done).contains("withdrawn");
        assertThat(seen(ada, id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(seen(ben, id).state()).isIn(State.WITHDRAWN, State.DECLINED);
    }

    @RepeatedTest(5)
    void aDeclineRacingTheCrossingLetterLeavesEitherAConnectionOrTheNewerOneOpen() throws Exception {
        InvitationId id = send(ada, ben);

        List<Object> done = atOnce(
                () -> {
                    refusals.decline(ben, id, Refusal.Manner.QUIET, "");
                    return "declined";
                },
                () -> send(ben, ada));

        if (done.contains("declined")) {
            assertThat(connections.between(ada, ben)).isFalse();
            assertThat(cards.list(ada, Box.ANSWER, null, 20).cards()).hasSize(1);
        } else {
            assertThat(connections.between(ada, ben)).isTrue();
        }
    }

    private String accept(InvitationId id) {
        answers.accept(ben, id);
        return "accepted";
    }

    /** Runs all at the same moment; what each returned, or the exception that stopped it. */
    @SafeVarargs
    private static List<Object> atOnce(Callable<Object>... attempts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(attempts.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(attempts.length)) {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<Object> attempt : attempts) {
                running.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    try {
                        return attempt.call();
                    } catch (CannotInvite refused) {
                        return refused;
                    }
                }));
            }
            List<Object> done = new ArrayList<>();
            for (Future<Object> one : running) {
                done.add(one.get(30, TimeUnit.SECONDS));
            }
            return done;
        }
    }
}
