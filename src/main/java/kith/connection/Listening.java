package kith.connection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import kith.database.OwnConnections;
import kith.member.Members;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has the graph catch up whenever PostgreSQL says that a connection changed, and every second by itself, since a wake may be missed. */
@Component
class Listening implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    /** A community that is loaded within so long is there with the first page; a larger one is loaded behind the pages. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final OwnConnections database;
    private final Following following;
    private final Members members;
    private volatile boolean running;
    private @Nullable Thread thread;

    Listening(OwnConnections database, Following following, Members members) {
        this.database = database;
        this.following = following;
        this.members = members;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("connections").daemon().start(this::listen);
        try {
            if (!following.await(PATIENCE)) {
                LOG.info("The connections are still being loaded; pages show no degrees until they are.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        boolean told = false;
        while (running) {
            try (Connection listening = database.open("kith: listening")) {
                subscribe(listening);
                following.hide(members.unseen());
                following.catchUp();
                told = false;
                followUntilItEnds(listening.unwrap(PGConnection.class));
            } catch (SQLException | IOException | RuntimeException e) {
                if (running && !told) {
                    LOG.warn("The log of connections cannot be followed; trying again every second.", e);
                    told = true;
                }
                pause();
            }
        }
    }

    private static void subscribe(Connection listening) throws SQLException {
        try (Statement statement = listening.createStatement()) {
            statement.execute("listen " + ChangeStore.CHANNEL);
        }
    }

    private void followUntilItEnds(PGConnection wakes) throws SQLException, IOException {
        long last = System.nanoTime();
        while (running) {
            boolean woken = wakes.getNotifications((int) GLANCE.toMillis()).length > 0;
            if (woken || System.nanoTime() - last >= LOOK.toNanos()) {
                following.catchUp();
                last = System.nanoTime();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(running ? LOOK : Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // asked to stop; the loop sees it
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread listening = thread;
        if (listening != null) {
            listening.interrupt();
            try {
                listening.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        following.rest();
        following.save();
    }

    /** Before there are pages, and until there are none any more. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
