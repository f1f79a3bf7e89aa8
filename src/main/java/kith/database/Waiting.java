package kith.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waiting for processes that can only be looked at again. */
final class Waiting {

    private static final Duration GLANCE = Duration.ofMillis(100);

    private Waiting() {}

    static void briefly() throws IOException {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for PostgreSQL");
        }
    }

    static void until(BooleanSupplier done, Duration limit) throws IOException {
        Instant end = Instant.now().plus(limit);
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            briefly();
        }
    }
}
