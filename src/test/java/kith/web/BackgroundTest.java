package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kith.KithTest;
import kith.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Events reach their listeners, whatever happens to these. */
@KithTest
@Import(BackgroundTest.Listening.class)
class BackgroundTest {

    record Happened(String what) {}

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Listener listener;
    private final Resubmission resubmission;
    private final MovableClock clock;
    private final JdbcClient sql;

    BackgroundTest(
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Listener listener,
            Resubmission resubmission,
            MovableClock clock,
            JdbcClient sql) {
        this.events = events;
        this.transaction = transaction;
        this.listener = listener;
        this.resubmission = resubmission;
        this.clock = clock;
        this.sql = sql;
    }

    @AfterEach
    void theTimeItIs() {
        clock.reset();
    }

    @Test
    void anEventWhoseListenerFailsIsSentOutAgainAfterAMinute() throws Exception {
        publish("fails once");
        listener.awaitCall("fails once");
        awaitStatus("fails once", "FAILED");

        resubmission.again();
        assertThat(status("fails once")).as("within the minute").isEqualTo("FAILED");

        clock.advance(Duration.ofMinutes(2));
        resubmission.again();
        listener.awaitCall("fails once");
        awaitStatus("fails once", "gone");
    }

    /** As if its server had been killed: it has begun, and is never heard of again. */
    @Test
    void anEventWhoseListenerNeverComesBackIsSentOutAgain() throws Exception {
        publish("hangs once");
        listener.awaitCall("hangs once");
        assertThat(status("hangs once")).isEqualTo("PUBLISHED");

        clock.advance(Duration.ofMinutes(2));
        resubmission.again();
        listener.awaitCall("hangs once");
        awaitStatus("hangs once", "gone");
        listener.comeBack();
    }

    @Test
    void listenersRunAFewAtATime() throws Exception {
        for (int i = 0; i < 40; i++) {
            publish("counts");
        }
        for (int i = 0; i < 40; i++) {
            listener.awaitCall("counts");
        }
        assertThat(listener.mostAtOnce()).isBetween(1, 4);
    }

    private void publish(String what) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Happened(what)));
    }

    private String status(String what) {
        return sql.sql("select status from event_publication where serialized_event like :what")
                .param("what", "%" + what + "%")
                .query(String.class)
                .optional()
                .orElse("gone");
    }

    private void awaitStatus(String what, String status) throws InterruptedException {
        for (int i = 0; i < 1000 && !status(what).equals(status); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(status(what)).isEqualTo(status);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    static class Listener {

        private final CountDownLatch hanging = new CountDownLatch(1);
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private final AtomicInteger atOnce = new AtomicInteger();
        private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
        private final Map<String, BlockingQueue<Happened>> calls = new ConcurrentHashMap<>();

        @ApplicationModuleListener
        void on(Happened event) throws InterruptedException {
            int time = times.computeIfAbsent(event.what(), what -> new AtomicInteger())
                    .incrementAndGet();
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            calls(event.what()).add(event);
            try {
                if (time == 1 && event.what().equals("fails once")) {
                    throw new IllegalStateException("failed, as it should");
                }
                if (time == 1 && event.what().equals("hangs once")) {
                    hanging.await();
                }
            } finally {
                atOnce.decrementAndGet();
            }
        }

        void comeBack() {
            hanging.countDown();
        }

        int mostAtOnce() {
            return mostAtOnce.get();
        }

        void awaitCall(String what) throws InterruptedException {
            assertThat(calls(what).poll(30, TimeUnit.SECONDS))
                    .as("a call about " + what)
                    .isNotNull();
        }

        private BlockingQueue<Happened> calls(String what) {
            return calls.computeIfAbsent(what, key -> new LinkedBlockingQueue<>());
        }
    }
}
