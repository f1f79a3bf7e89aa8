package kith.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kith.mail.Queued.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, one letter after the other: takes it, looks again whether it holds, writes it, hands it to the mail server and says what became of it.
 * No connection to the database is held meanwhile. A server that dies between handing it over and saying so doubles that one letter, under the same
 * {@code Message-ID}, once its lease is over.
 */
@Component
class Delivery {

    /** Longer than the mail server is given for all of its answers. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** After this, what should have left is of no use any more. */
    static final Duration GIVEN_UP = Duration.ofDays(2);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final OutboxStore store;
    private final LetterWriter letters;
    private final Postman postman;
    private final Clock clock;

    Delivery(OutboxStore store, LetterWriter letters, Postman postman, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.postman = postman;
        this.clock = clock;
    }

    /** Sends the next letter that is due; whether there was one. */
    boolean next() {
        Instant now = clock.instant();
        Optional<Queued> due = store.claim(now, now.plus(LEASE).truncatedTo(ChronoUnit.MICROS));
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private void send(Queued queued) {
        Instant now = clock.instant();
        if (now.isAfter(queued.due().plus(GIVEN_UP))) {
            store.close(queued, State.FAILED, queued.trouble() == null ? "late" : queued.trouble(), now);
            return;
        }
        try {
            Letter letter = letters.write(queued).orElse(null);
            if (letter == null) {
                store.close(queued, State.SKIPPED, null, now);
                return;
            }
            postman.hand(letter, queued.messageId(), now);
            store.close(queued, State.SENT, null, clock.instant());
        } catch (Undelivered why) {
            LOG.warn("Letter {} of member {} did not leave: {}", queued.id(), queued.member(), why.trouble());
            failed(queued, why.trouble(), why.forGood(), clock.instant());
        } catch (RuntimeException broken) {
            // without its message, which may hold what somebody wrote
            LOG.error(
                    "Letter {} of member {} could not be written: {} at {}",
                    queued.id(),
                    queued.member(),
                    broken.getClass().getName(),
                    broken.getStackTrace().length == 0 ? "" : broken.getStackTrace()[0]);
            failed(queued, "broken", false, clock.instant());
        }
    }

    private void failed(Queued queued, String trouble, boolean forGood, Instant now) {
        Duration pause = PAUSES.get(Math.clamp(queued.tries() - 1L, 0, PAUSES.size() - 1));
        Instant next = now.plus(pause);
        if (forGood || next.isAfter(queued.due().plus(GIVEN_UP))) {
            store.close(queued, State.FAILED, trouble, now);
        } else {
            store.again(queued, next, trouble);
        }
    }
}
