package kith.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers. Anybody may ask, so one look serves all who ask within a second; and where it is silent rather than gone, the answer is
 * no after two.
 */
@Component
public class Reach {

    private static final Duration HOLDS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ObjectProvider<DataSource> database;
    private @Nullable Look last;

    /** Not the database itself: the web server has this before there is one, and would log why there is none. */
    Reach(ObjectProvider<DataSource> database) {
        this.database = database;
    }

    /** Whether the database answered at the last look, which is a second old at most. */
    public boolean database() {
        return look(System.nanoTime()).answer().join();
    }

    private synchronized Look look(long now) {
        Look known = last;
        if (known != null && now - known.since() < HOLDS.toNanos()) {
            return known;
        }
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("health").start(() -> answer.complete(answers()));
        Look fresh = new Look(now, answer.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        last = fresh;
        return fresh;
    }

    private boolean answers() {
        try (Connection connection = database.getObject().getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException e) {
            // That it does not answer is the answer; the pool has logged why.
            return false;
        }
    }

    private record Look(long since, CompletableFuture<Boolean> answer) {}
}
