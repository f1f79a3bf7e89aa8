package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kith.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Letters leave once, whatever happens on the way. */
@ExtendWith(OutputCaptureExtension.class)
class DeliveryTest extends MailTest {

    @Autowired
    LetterWriter letters;

    @Autowired
    Postman postman;

    @Autowired
    Outbox outbox;

    private Visitor.Who ada;
    private Visitor.Who ben;

    @BeforeEach
    void two() {
        ada = people.member("Ada Brink");
        ben = people.member("Ben Oduya");
    }

    @Test
    void triesAgainLaterAndLaterAndGivesUpAfterTwoDays(CapturedOutput console) throws IOException {
        invite(ada.id(), ben.id());
        Delivery deaf = to(closedPort());
        Instant begun = queued().due();
        List<Long> pauses = List.of(1L, 5L, 15L, 60L, 120L, 240L, 240L);
        for (long minutes : pauses) {
            assertThat(deaf.next()).isTrue();
            Queued waiting = queued();
            assertThat(waiting.trouble()).isEqualTo("unreachable");
            assertThat(Duration.between(clock.instant(), waiting.next()).toSeconds())
                    .isBetween(minutes * 60 - 30, minutes * 60);
            assertThat(deaf.next()).as("not before").isFalse();
            clock.advance(Duration.ofMinutes(minutes));
        }
        for (int i = 0; i < 20 && deaf.next(); i++) {
            clock.advance(Duration.ofHours(4));
        }
        assertThat(states(ben.id())).containsExactly("failed");
        assertThat(Duration.between(begun, clock.instant())).isBetween(Duration.ofHours(40), Duration.ofHours(53));
        assertThat(console.getAll()).contains("did not leave: unreachable").doesNotContain(ben.address());
    }

    @Test
    void arrivesOnceTheServerIsBack() throws IOException {
        invite(ada.id(), ben.id());
        assertThat(to(closedPort()).next()).isTrue();
        String messageId = queued().messageId();
        assertThat(letters(ben)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        assertThat(header(onlyLetter(ben), "Message-ID")).isEqualTo(messageId);
    }

    @Test
    void aRecipientWhoIsRefusedForGoodIsNotTriedAgain(CapturedOutput console) throws Exception {
        invite(ada.id(), ben.id());
        try (RefusingServer server = new RefusingServer("550 5.1.1 <" + ben.address() + "> nobody here")) {
            assertThat(to(server.port()).next()).isTrue();
        }
        assertThat(states(ben.id())).containsExactly("failed");
        assertThat(queued().trouble()).isEqualTo("refused");
        assertThat(console.getAll()).doesNotContain(ben.address());
    }

    @Test
    void aRecipientWhoIsRefusedForNowIsTriedAgain() throws Exception {
        invite(ada.id(), ben.id());
        try (RefusingServer server = new RefusingServer("451 greylisted")) {
            assertThat(to(server.port()).next()).isTrue();
        }
        assertThat(states(ben.id())).containsExactly("waiting");
        assertThat(queued().trouble()).isEqualTo("later");
    }

    /** As if the server had been killed between handing the letter over and saying so. */
    @Test
    void whatWasHandedOverBeforeACrashIsDoubledOnceUnderTheSameMessageId() throws Exception {
        invite(ada.id(), ben.id());
        Instant now = clock.instant();
        Queued claimed = store.claim(now, now.plus(Delivery.LEASE)).orElseThrow();
        postman.hand(letters.write(claimed).orElseThrow(), claimed.messageId(), now);

        assertThat(letters(ben)).as("while the lease runs").hasSize(1);
        clock.advance(Delivery.LEASE.plusSeconds(1));
        assertThat(letters(ben))
                .extracting(letter -> header(letter, "Message-ID"))
                .containsExactly(claimed.messageId(), claimed.messageId());
        clock.advance(Delivery.LEASE.plusSeconds(1));
        assertThat(letters(ben)).hasSize(2);
        store.again(claimed, now, "late");
        assertThat(states(ben.id()))
                .as("what the dead one says is heard no more")
                .containsExactly("sent");
    }

    @Test
    void twoSendersAtOnceSendEachLetterOnce() throws Exception {
        int many = 24;
        for (int i = 0; i < many; i++) {
            invite(people.member("Sender " + i).id(), ben.id());
        }
        Callable<Integer> sender = () -> {
            int sent = 0;
            while (delivery.next()) {
                sent++;
            }
            return sent;
        };
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            int sent = 0;
            for (var done : two.invokeAll(List.of(sender, sender))) {
                sent += done.get();
            }
            assertThat(sent).isEqualTo(many);
        }
        List<MimeMessage> received = received(ben.address());
        assertThat(received).hasSize(many);
        assertThat(new HashSet<>(received.stream()
                        .map(letter -> header(letter, "Message-ID"))
                        .toList()))
                .hasSize(many);
    }

    @Test
    void isQueuedOnceHoweverOftenItIsTold() {
        Instant at = clock.instant();
        for (int i = 0; i < 3; i++) {
            outbox.add(Queued.Fresh.now(List.of(ben.id()), Kind.SENT, 7_000_001, at));
        }
        assertThat(states(ben.id())).hasSize(1);
    }

    @Test
    void accountMailGoesBeforeWhatThousandsAreTold() {
        Instant now = clock.instant();
        outbox.add(Queued.Fresh.now(List.of(ben.id(), ada.id()), Kind.EVENT_NEAR, 7_000_001, now.minusSeconds(60)));
        outbox.add(Queued.Fresh.now(List.of(ada.id()), Kind.DIGEST, 0, now.minusSeconds(60)));
        outbox.add(Queued.Fresh.now(List.of(ben.id()), Kind.RESET, 0, now.minusSeconds(1)));
        List<Kind> order = Stream.generate(() -> store.claim(now, now.plus(Delivery.LEASE)))
                .takeWhile(Optional::isPresent)
                .map(claimed -> claimed.orElseThrow().kind())
                .toList();
        assertThat(order).hasSize(4).startsWith(Kind.RESET);
    }

    @Test
    void forgetsAfterAMonth() {
        invite(ada.id(), ben.id());
        sendAll();
        outbox.clear();
        assertThat(states(ben.id())).hasSize(1);
        clock.advance(Outbox.LIFE.plusMinutes(1));
        outbox.clear();
        assertThat(states(ben.id())).isEmpty();
    }

    private Queued queued() {
        return store.page(kith.web.Mark.LATEST, 1).getFirst();
    }

    private Delivery to(int port) {
        MailSettings settings = new MailSettings("127.0.0.1", String.valueOf(port), "", "", "kith@example.org", "");
        return new Delivery(store, letters, new Postman(new MailServer(settings, false)), clock);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
