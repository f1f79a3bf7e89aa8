package kith.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import kith.database.OwnConnections;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hears what other servers call. Where the line was cut, something may have been missed: then every page looks again. */
@Component
class Hearing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final int ANSWER_SECONDS = 5;

    private final OwnConnections database;
    private final Streams streams;
    private final Calling calling;
    private volatile boolean running;
    private volatile @Nullable Connection line;
    private @Nullable Thread thread;

    Hearing(OwnConnections database, Streams streams, Calling calling) {
        this.database = database;
        this.streams = streams;
        this.calling = calling;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("live").daemon().start(this::listen);
    }

    private void listen() {
        boolean told = false;
        while (running) {
            try (Connection listening = database.open("kith: live")) {
                line = listening;
                subscribe(listening);
                streams.lookAgain();
                told = false;
                hear(listening);
            } catch (SQLException | RuntimeException e) {
                if (running && !told) {
                    LOG.warn("Other servers cannot be heard; trying again every second.", e);
                    told = true;
                }
                pause();
            }
        }
    }

    private static void subscribe(Connection listening) throws SQLException {
        try (Statement statement = listening.createStatement()) {
            statement.execute("listen " + WakeStore.CHANNEL);
        }
    }

    /** Waits on the line itself: while nobody calls, nobody is asked, but for once a minute whether the line still holds. */
    private void hear(Connection listening) throws SQLException {
        PGConnection calls = listening.unwrap(PGConnection.class);
        while (running) {
            PGNotification[] heard = calls.getNotifications((int) SILENCE.toMillis());
            if (heard.length == 0 && !listening.isValid(ANSWER_SECONDS)) {
                throw new SQLException("The line is dead");
            }
            for (PGNotification call : heard) {
                take(call.getParameter().split(" ", 2));
            }
        }
    }

    private void take(String[] said) {
        if (said.length == 2 && !said[0].equals(calling.self)) {
            Wake.read(said[1]).ifPresent(streams::tell);
        }
    }

    private void pause() {
        try {
            Thread.sleep(running ? PAUSE : Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // asked to stop; the loop sees it
        }
    }

    @Override
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

    @Override
    public boolean isRunning() {
        return running;
    }
}
