package kith.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import kith.KithTest;
import kith.People;
import kith.connection.Connections;
import kith.member.MemberId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** However many write at once, everybody reads the same in the same order, and nothing twice. */
@KithTest
class OrderTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final Sending sending;
    private final Conversations conversations;
    private final MessageStore store;
    private final MemberId ada;
    private final MemberId ben;

    OrderTest(
            Sending sending, Conversations conversations, MessageStore store, People people, Connections connections) {
        this.sending = sending;
        this.conversations = conversations;
        this.store = store;
        this.ada = people.member("Ada Brink").id();
        this.ben = people.member("Ben Oduya").id();
        connections.connect(ada, ben, MAY);
    }

    @Test
    void whoAsksForWhatCameAfterTheLastNumberSeesAllInOrder() throws Exception {
        int writers = 4;
        int each = 40;
        ConversationId id = conversations.open(ada, ben);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers + 2)) {
            List<Future<List<Long>>> readers = new ArrayList<>();
            for (MemberId reader : List.of(ada, ben)) {
                readers.add(pool.submit(() -> follow(reader, id, done)));
            }
            List<Callable<Void>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                MemberId who = writer % 2 == 0 ? ada : ben;
                String name = "writer-" + writer;
                writing.add(() -> {
                    for (int i = 0; i < each; i++) {
                        sending.send(who, id, name + " " + i, Messages.freshKey());
                    }
                    return null;
                });
            }
            for (Future<Void> written : pool.invokeAll(writing)) {
                written.get();
            }
            done.set(true);
            List<Long> all =
                    LongStream.rangeClosed(1, (long) writers * each).boxed().toList();
            for (Future<List<Long>> reader : readers) {
                assertThat(reader.get()).isEqualTo(all);
            }
        }
    }

    /** What a reader gets who polls until the writers are done and nothing follows. */
    private List<Long> follow(MemberId reader, ConversationId id, AtomicBoolean done) {
        List<Long> seen = new ArrayList<>();
        while (true) {
            boolean last = done.get();
            List<Message> next = store.after(reader, id, seen.isEmpty() ? 0 : seen.getLast(), 7);
            next.forEach(message -> seen.add(message.seq()));
            if (last && next.isEmpty()) {
                return seen;
            }
        }
    }

    @RepeatedTest(5)
    void theSameKeyAtOnceIsSaidOnce() throws Exception {
        ConversationId id = conversations.open(ada, ben);
        String key = Messages.freshKey();
        long before = last(id);
        Callable<Long> once = () -> sending.send(ada, id, "Low water at six.", key);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            HashSet<Long> numbers = new HashSet<>();
            for (Future<Long> one : pool.invokeAll(List.of(once, once, once, once))) {
                numbers.add(one.get());
            }
            assertThat(numbers).containsExactly(before + 1);
        }
        assertThat(last(id)).isEqualTo(before + 1);
    }

    /** As when one goes back in the browser and writes something else in the form that was sent. */
    @Test
    void otherWordsUnderTheSameKeyAreNotLost() {
        ConversationId id = conversations.open(ada, ben);
        String key = Messages.freshKey();
        long first = sending.send(ada, id, "Low water at six.", key);
        assertThat(sending.send(ada, id, "Low water at seven.", key)).isEqualTo(first + 1);
        assertThat(sending.send(ben, id, "Low water at six.", key)).isEqualTo(first + 2);
    }

    @RepeatedTest(5)
    void twoWhoOpenAtOnceHaveOneConversation() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            HashSet<ConversationId> opened = new HashSet<>();
            Callable<ConversationId> mine = () -> conversations.open(ada, ben);
            Callable<ConversationId> theirs = () -> conversations.open(ben, ada);
            for (Future<ConversationId> one : pool.invokeAll(List.of(mine, theirs, mine, theirs))) {
                opened.add(one.get());
            }
            assertThat(opened).hasSize(1);
        }
    }

    private long last(ConversationId id) {
        return store.before(ada, id, Long.MAX_VALUE, 1).stream()
                .mapToLong(Message::seq)
                .findFirst()
                .orElse(0);
    }
}
