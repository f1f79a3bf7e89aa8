package kith.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kith.KithTest;
import kith.People;
import kith.connection.Connections;
import kith.member.Blocks;
import kith.member.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody writes at the very moment in which somebody blocks: it is said before the block, or not at all. */
@KithTest
class BlockAtOnceTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final String WORDS = "Low water at six.";

    private final Sending sending;
    private final Conversations conversations;
    private final MessageStore store;
    private final Blocks blocks;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final MemberId ada;
    private final MemberId ben;
    private final MemberId cleo;

    BlockAtOnceTest(
            Sending sending,
            Conversations conversations,
            MessageStore store,
            Blocks blocks,
            TransactionTemplate transaction,
            JdbcClient sql,
            People people,
            Connections connections) {
        this.sending = sending;
        this.conversations = conversations;
        this.store = store;
        this.blocks = blocks;
        this.transaction = transaction;
        this.sql = sql;
        this.ada = people.member("Ada Brink").id();
        this.ben = people.member("Ben Oduya").id();
        this.cleo = people.member("Cleo Marsh").id();
        connections.connect(ada, ben, MAY);
    }

    @AfterEach
    void end() {
        thread.close();
    }

    @Test
    void nothingArrivesBehindABlock() {
        blockWhileAdaWrites(conversations.open(ada, ben));
    }

    @Test
    void norAmongThree() {
        blockWhileAdaWrites(conversations.openThree(cleo, ada, ben, "test-" + ada, "You both row.", MAY));
    }

    @Test
    void whoBlocksWaitsForWhatIsBeingSaid() throws Exception {
        ConversationId id = conversations.open(ada, ben);
        Future<?> blocking = transaction.execute(status -> {
            sending.send(ada, id, WORDS, Messages.freshKey());
            Future<?> begun = thread.submit(() -> blocks.block(ben, ada));
            untilItWaits(begun);
            return begun;
        });
        blocking.get();
        assertThat(blocks.between(ada, ben)).isTrue();
        assertThat(said(id)).isEqualTo(1);
    }

    private void blockWhileAdaWrites(ConversationId id) {
        long before = said(id);
        Future<Long> writing = transaction.execute(status -> {
            blocks.block(ben, ada);
            Future<Long> begun = thread.submit(() -> sending.send(ada, id, WORDS, Messages.freshKey()));
            untilItWaits(begun);
            return begun;
        });
        assertThatThrownBy(writing::get).hasCauseInstanceOf(CannotWrite.class);
        assertThat(said(id)).isEqualTo(before);
    }

    private void untilItWaits(Future<?> begun) {
        await().until(() -> begun.isDone()
                || sql.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                        .query(Boolean.class)
                        .single());
        assertThat(begun.isDone()).as("without waiting").isFalse();
    }

    /** As Ben sees it. */
    private long said(ConversationId id) {
        return store.before(ben, id, Long.MAX_VALUE, 100).size();
    }
}
