package kith.mail;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets letters leave every few seconds, two at a time at most, on threads of their own: a mail server that takes its time keeps nothing else waiting.
 * Without a mail server nothing leaves. At the end the letters in hand are still handed over.
 */
@Component
class Rounds implements DisposableBean {

    private static final int AT_ONCE = 2;
    private static final int SECONDS_TO_END = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Delivery delivery;
    private final MailServer server;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, AT_ONCE, 1, TimeUnit.MINUTES, new SynchronousQueue<>());
    private volatile boolean ending;

    Rounds(Delivery delivery, MailServer server) {
        this.delivery = delivery;
        this.server = server;
    }

    @Scheduled(fixedDelayString = "${kith.mail.every:PT5S}", initialDelayString = "${kith.mail.every:PT5S}")
    void begin() {
        for (int i = 0; server.there() && i < AT_ONCE; i++) {
            try {
                threads.execute(this::all);
            } catch (RejectedExecutionException stillAtIt) {
                return;
            }
        }
    }

    private void all() {
        try {
            while (!ending && delivery.next()) {
                // one by one, each looked at when it is its turn
            }
        } catch (RuntimeException noDatabase) {
            LOG.error("The outbox could not be read; it is tried again", noDatabase);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        ending = true;
        threads.shutdown();
        threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }
}
