package kith.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kith.KithTest;
import kith.People;
import kith.connection.Connections;
import kith.member.MemberId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done while a message is on its way: reading, keeping a draft, parting. */
@KithTest
class InPassingTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final Sending sending;
    private final Conversations conversations;
    private final OwnConversations own;
    private final Connections connections;
    private final TransactionTemplate transaction;
    private final MemberId ada;
    private final MemberId ben;
    private ConversationId id = new ConversationId(0);

    InPassingTest(
            Sending sending,
            Conversations conversations,
            OwnConversations own,
            Connections connections,
            TransactionTemplate transaction,
            People people) {
        this.sending = sending;
        this.conversations = conversations;
        this.own = own;
        this.connections = connections;
        this.transaction = transaction;
        this.ada = people.member("Ada Brink").id();
        this.ben = people.member("Ben Oduya").id();
    }

    @BeforeEach
    void oneMessageIsThere() {
        connections.connect(ada, ben, MAY);
        id = conversations.open(ada, ben);
        sending.send(ada, id, "Low water at six.", Messages.freshKey());
    }

    @Test
    void whatComesWhileOneMarksAsReadStaysUnread() throws Exception {
        during(() -> sending.send(ada, id, "Or seven.", Messages.freshKey()), () -> own.read(ben, id, 1));
        assertThat(own.require(ben, id).unread()).isTrue();
        own.read(ben, id, 2);
        assertThat(own.require(ben, id).unread()).isFalse();
    }

    @Test
    void aDraftThatWaitsForItsOwnMessageIsNotKept() throws Exception {
        String key = Messages.freshKey();
        during(() -> sending.send(ada, id, "Or seven.", key), () -> own.keep(ada, id, "Or sev", key));
        assertThat(own.require(ada, id).draft()).isEmpty();
    }

    @Test
    void partingWaitsForAMessageThatIsBeingSent() throws Exception {
        during(() -> sending.send(ada, id, "Or seven.", Messages.freshKey()), () -> connections.remove(ben, ada));
        assertThat(own.require(ben, id).lastSeq()).isEqualTo(2);
        assertThat(connections.between(ada, ben)).isFalse();
    }

    @Test
    void nothingIsSentOnceTheyHaveParted() {
        assertThatThrownBy(() -> during(
                        () -> connections.remove(ben, ada),
                        () -> sending.send(ada, id, "Or seven.", Messages.freshKey())))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CannotWrite.class);
        assertThat(own.require(ben, id).lastSeq()).isEqualTo(1);
    }

    /** Does the one, and commits it when the other has come and waits. */
    private void during(Runnable one, Runnable other) throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> second = transaction.execute(status -> {
                one.run();
                Future<?> waiting = pool.submit(other);
                assertThatThrownBy(() -> waiting.get(700, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            });
            second.get(20, TimeUnit.SECONDS);
        }
    }
}
