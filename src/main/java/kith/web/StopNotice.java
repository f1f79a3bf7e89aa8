package kith.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * When Kith is told to stop, {@code /health/ready} says so at once; for as long as the operator wishes, Kith goes on taking requests after that, so that a
 * proxy that asks for its health sends them elsewhere before the door is shut.
 */
@Component
class StopNotice implements SmartLifecycle {

    private final Duration notice;
    private volatile boolean running;

    StopNotice(@Value("${kith.stop-notice:0s}") Duration notice) {
        this.notice = notice;
    }

    /** Before the web server and everything else. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable then) {
        stop();
        if (notice.isPositive()) {
            CompletableFuture.delayedExecutor(notice.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(then);
        } else {
            then.run();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
