package kith.connection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kith.graph.ConnectionGraph;
import kith.graph.GraphWriter;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps this server's graph in step with the table of connections: loads it, then follows the log of changes; see decision 11. PostgreSQL wakes it, and where a
 * wake is missed it looks by itself every second. It has two connections of its own, one to listen on and one to read on, so that it never waits for the pool.
 */
@Component
class Following implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /** A community that is loaded within so long is there with the first page; a larger one is loaded behind the pages. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final JdbcConnectionDetails database;
    private final ReentrantLock turn = new ReentrantLock();
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final ExecutorService merging = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("graph").daemon().factory());
    private final TransactionSynchronization afterCommit = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            catchUpIfPossible();
        }
    };

    private volatile @Nullable ConnectionGraph graph;
    private volatile boolean running;
    private @Nullable Thread thread;

    /** Guarded by {@link #turn}. */
    private @Nullable Connection reading;

    private @Nullable GraphWriter writer;
    private long read;

    Following(JdbcConnectionDetails database) {
        this.database = database;
    }

    /** The graph, or null until it has been loaded. */
    @Nullable
    ConnectionGraph graph() {
        return graph;
    }

    /** What the running transaction changes is in this server's graph before anybody is answered. */
    void catchUpAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(afterCommit);
    }

    /** Takes in all that has been committed until now. */
    void catchUp() throws SQLException, IOException {
        turn.lock();
        try {
            Connection connection = reading();
            try {
                advance(new ChangeLine(connection));
            } catch (SQLException | IOException | RuntimeException e) {
                reading = null;
                close(connection);
                throw e;
            }
        } finally {
            turn.unlock();
        }
    }

    private void advance(ChangeLine line) throws SQLException, IOException {
        long now = System.nanoTime();
        ConnectionGraph known = graph;
        if (known == null || now - read > ChangeJobs.KEPT.dividedBy(2).toNanos()) {
            load(line);
        } else {
            ChangeLine.Changes news = line.since(known.position());
            if (news.tooMany()) {
                load(line);
            } else {
                apply(news);
            }
        }
        read = now;
    }

    private void load(ChangeLine line) throws SQLException, IOException {
        ConnectionGraph fresh = line.load();
        writer = new GraphWriter(fresh, merging);
        graph = fresh;
        loaded.countDown();
    }

    private void apply(ChangeLine.Changes news) {
        GraphWriter into = Objects.requireNonNull(writer);
        for (ChangeLine.Change change : news.changes()) {
            if (change.connected()) {
                into.connect(change.one(), change.other());
            } else {
                into.disconnect(change.one(), change.other());
            }
        }
        into.reached(news.horizon());
    }

    private Connection reading() throws SQLException {
        Connection known = reading;
        if (known == null) {
            known = open("kith: connections");
            reading = known;
        }
        return known;
    }

    private Connection open(String name) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", name);
        properties.setProperty("logServerErrorDetail", "false");
        String user = database.getUsername();
        String password = database.getPassword();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("connections").daemon().start(this::follow);
        try {
            if (!loaded.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("The connections are still being loaded; pages show no degrees until they are.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        boolean told = false;
        while (running) {
            try (Connection listening = open("kith: listening")) {
                listen(listening);
                told = false;
            } catch (SQLException | IOException | RuntimeException e) {
                if (running && !told) {
                    LOG.warn("The log of connections cannot be followed; trying again every second.", e);
                    told = true;
                }
                pause();
            }
        }
    }

    private void listen(Connection listening) throws SQLException, IOException {
        try (Statement statement = listening.createStatement()) {
            statement.execute("listen " + ChangeStore.CHANNEL);
        }
        PGConnection wakes = listening.unwrap(PGConnection.class);
        long next = System.nanoTime();
        while (running) {
            if (System.nanoTime() - next >= 0) {
                catchUp();
                next = System.nanoTime() + LOOK.toNanos();
            }
            if (wakes.getNotifications((int) GLANCE.toMillis()).length > 0) {
                next = System.nanoTime();
            }
        }
    }

    private void catchUpIfPossible() {
        if (graph == null) {
            return;
        }
        try {
            catchUp();
        } catch (SQLException | IOException e) {
            // The change is in the table and in its log; whoever follows the log sees it as soon as the database
            // answers again.
            LOG.warn("The graph could not follow a change at once.", e);
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(running ? LOOK.toMillis() : 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread following = thread;
        if (following != null) {
            following.interrupt();
            try {
                following.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        turn.lock();
        try {
            if (reading != null) {
                close(reading);
                reading = null;
            }
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void destroy() {
        merging.shutdown();
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("A connection that failed did not close either.", e);
        }
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
