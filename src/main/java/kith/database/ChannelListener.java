package kith.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what is called on a channel of PostgreSQL ({@code listen}), on a connection and a thread of its own. A line that was cut is opened anew, once a second
 * until that succeeds; what was called meanwhile is lost, so whoever hears looks for itself whenever the line begins.
 */
public final class ChannelListener {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelListener.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final int ANSWER_SECONDS = 5;

    /** What is done on the thread that listens. Whatever it throws ends the line, which then begins anew. */
    public interface Hearer {

        /** The line holds from now on; what was called before has not been heard. */
        void begun() throws SQLException, IOException;

        /** These were called, in their order; none where nobody called for as long as was to be waited. */
        void heard(List<String> calls) throws SQLException, IOException;
    }

    private final OwnConnections database;
    private final String channel;
    private final Duration wait;
    private final Hearer hearer;
    private volatile boolean running;
    private volatile @Nullable Connection line;
    private @Nullable Thread thread;

    /**
     * @param channel its name, an SQL identifier
     * @param wait after how long of silence the hearer is told of it, at most a minute
     */
    public ChannelListener(OwnConnections database, String channel, Duration wait, Hearer hearer) {
        this.database = database;
        this.channel = channel;
        this.wait = wait;
        this.hearer = hearer;
    }

    /** Begins, and does not wait for the line. */
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("channel-" + channel).daemon().start(this::listen);
    }

    private void listen() {
        boolean told = false;
        while (running) {
            try (Connection listening = database.open("kith: listens to " + channel)) {
                line = listening;
                subscribe(listening);
                hearer.begun();
                told = false;
                hear(listening);
            } catch (SQLException | IOException | RuntimeException e) {
                if (running && !told) {
                    LOG.warn("Nothing is heard on {}; trying again every second.", channel, e);
                    told = true;
                }
                pause();
            }
        }
    }

    private void subscribe(Connection listening) throws SQLException {
        try (Statement statement = listening.createStatement()) {
            statement.execute("listen " + channel);
        }
    }

    /** Waits on the line itself: PostgreSQL is asked nothing, but once a minute of silence whether the line still holds. */
    private void hear(Connection listening) throws SQLException, IOException {
        PGConnection calls = listening.unwrap(PGConnection.class);
        long last = System.nanoTime();
        while (running) {
            PGNotification[] heard = calls.getNotifications((int) wait.toMillis());
            if (heard.length > 0) {
                last = System.nanoTime();
            } else if (System.nanoTime() - last >= SILENCE.toNanos()) {
                if (!listening.isValid(ANSWER_SECONDS)) {
                    throw new SQLException("The line is dead");
                }
                last = System.nanoTime();
            }
            hearer.heard(Arrays.stream(heard).map(PGNotification::getParameter).toList());
        }
    }

    private void pause() {
        try {
            Thread.sleep(running ? PAUSE : Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // asked to stop; the loop sees it
        }
    }

    /** Ends it, and waits for what is being done with what was heard, five seconds at most. */
    public void stop() {
        running = false;
        hangUp();
        Thread listening = thread;
        if (listening != null) {
            listening.interrupt();
            try {
                listening.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whoever waits on the line is let go by its end. */
    private void hangUp() {
        Connection open = line;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("The line did not end well.", e);
            }
        }
    }

    /** Whether it was begun and not ended. */
    public boolean isRunning() {
        return running;
    }
}
