package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kith.invitation.Invitation.State;
import kith.member.Blocks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A step that began before a block and ends after it leaves nothing open and nobody connected. */
class BlockRaceTest extends BetweenTwo {

    @Autowired
    Blocks blocks;

    @Autowired
    SentStore sent;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Test
    void anInvitationOnItsWayIsEnded() throws Exception {
        whileBenBlocksAda(() -> send(ada, ben));

        InvitationId id = sent.latest(new Pair(ada, ben)).orElseThrow().id();
        await().untilAsserted(() ->
                assertThat(sent.find(ada, id).orElseThrow().state()).isEqualTo(State.EXPIRED));
        blocks.unblock(ben, ada);
        assertThat(seen(ben, id).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void anAcceptanceOnItsWayConnectsNobody() throws Exception {
        InvitationId id = send(ada, ben);

        whileBenBlocksAda(() -> answers.accept(ben, id));

        await().untilAsserted(() -> assertThat(connections.between(ada, ben)).isFalse());
    }

    @Test
    void twoLettersThatCrossConnectNobody() throws Exception {
        send(ben, ada);

        whileBenBlocksAda(() -> send(ada, ben));

        await().untilAsserted(() -> assertThat(connections.between(ada, ben)).isFalse());
    }

    /** Takes the step, then blocks, waits until the block's consequences stand behind the step, and only then lets the step be committed. */
    private void whileBenBlocksAda(Runnable step) throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch blocked = new CountDownLatch(1);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> running = thread.submit(() -> {
                transaction.executeWithoutResult(status -> {
                    step.run();
                    taken.countDown();
                    await().until(() -> blocked.await(30, TimeUnit.SECONDS));
                });
            });
            assertThat(taken.await(20, TimeUnit.SECONDS)).isTrue();
            blocks.block(ben, ada);
            await().until(() -> sql.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single());
            blocked.countDown();
            running.get(30, TimeUnit.SECONDS);
        }
    }
}
