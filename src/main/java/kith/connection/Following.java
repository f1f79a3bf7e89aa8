package kith.connection;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kith.database.OwnConnections;
import kith.graph.ConnectionGraph;
import kith.graph.GraphWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * This server's graph, and how it catches up with the table of connections: loaded at first, then by the log of changes; see decision 11. It reads on a
 * connection of its own, since whoever has just changed something still holds one of the pool's.
 */
@Component
class Following implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final OwnConnections database;
    private final SavedGraph saved;
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

    /** Guarded by {@link #turn}, like what follows. */
    private @Nullable Connection reading;

    private @Nullable Place place;

    /** Who is in no answer. */
    private Set<Long> hidden = Set.of();

    /** Who writes the graph, and what is in it. {@code read} is of {@link System#nanoTime}. */
    private record Place(GraphWriter writer, String snapshot, long read) {

        /** Whether the log may have forgotten by now what came next. */
        boolean isOld(long now) {
            return now - read > ChangeJobs.KEPT.dividedBy(2).toNanos();
        }
    }

    Following(OwnConnections database, SavedGraph saved) {
        this.database = database;
        this.saved = saved;
    }

    /** The graph, or null until it has been loaded. */
    @Nullable
    ConnectionGraph graph() {
        return graph;
    }

    /** Waits until the graph is there; says whether it is. */
    boolean await(Duration patience) throws InterruptedException {
        return loaded.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What the running transaction changes is in this server's graph before anybody is answered. */
    void catchUpAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(afterCommit);
    }

    /** Takes in all that has been committed until now. */
    void catchUp() throws SQLException, IOException {
        turn.lock();
        try {
            Connection connection = reading == null ? database.open("kith: connections") : reading;
            reading = connection;
            try {
                advance(new ChangeLine(connection));
            } catch (SQLException | IOException | RuntimeException e) {
                hangUp();
                throw e;
            }
        } finally {
            turn.unlock();
        }
    }

    private void advance(ChangeLine line) throws SQLException, IOException {
        long now = System.nanoTime();
        Place known = place;
        if (known == null || known.isOld(now)) {
            load(line, now);
            return;
        }
        ChangeLine.Changes news = line.since(known.snapshot());
        if (news.tooMany()) {
            load(line, now);
        } else {
            apply(news, known.writer());
            place = new Place(known.writer(), news.snapshot(), now);
        }
    }

    private void load(ChangeLine line, long now) throws SQLException, IOException {
        if (place == null && resume(line, now)) {
            return;
        }
        ChangeLine.Loaded fresh = line.load();
        begin(fresh.graph(), new GraphWriter(fresh.graph(), merging), fresh.snapshot(), now);
        tell(fresh.graph(), "the table", now);
    }

    /** Goes on from the graph that was saved; says whether there is one to go on from. */
    private boolean resume(ChangeLine line, long now) throws SQLException {
        ConnectionGraph graph = line.database().flatMap(saved::read).orElse(null);
        String snapshot = graph == null ? null : line.reached(graph.position()).orElse(null);
        if (graph == null || snapshot == null) {
            return false;
        }
        ChangeLine.Changes news = line.since(snapshot);
        if (news.tooMany()) {
            return false;
        }
        GraphWriter writer = new GraphWriter(graph, merging);
        apply(news, writer);
        begin(graph, writer, news.snapshot(), now);
        tell(graph, "the saved graph", now);
        return true;
    }

    private void begin(ConnectionGraph fresh, GraphWriter writer, String snapshot, long now) {
        fresh.hidden().stream().filter(member -> !hidden.contains(member)).forEach(writer::show);
        hidden.forEach(writer::hide);
        place = new Place(writer, snapshot, now);
        graph = fresh;
        loaded.countDown();
    }

    /** A small community is not worth a line. */
    private void tell(ConnectionGraph fresh, String from, long since) {
        if (saved.isLarge(fresh)) {
            LOG.info(
                    "{} connections of {} members were loaded from {} in {} ms.",
                    fresh.connections(),
                    fresh.members(),
                    from,
                    Duration.ofNanos(System.nanoTime() - since).toMillis());
        }
    }

    /** Takes these members and no others out of every answer. */
    void hide(Set<Long> now) {
        turn.lock();
        try {
            Place known = place;
            if (known != null) {
                hidden.stream().filter(member -> !now.contains(member)).forEach(known.writer()::show);
                now.stream().filter(member -> !hidden.contains(member)).forEach(known.writer()::hide);
            }
            hidden = Set.copyOf(now);
        } finally {
            turn.unlock();
        }
    }

    /** Saves the graph, to start from it the next time, unless nothing has happened since it was saved. What changes meanwhile is in it, or read again. */
    void save() {
        ConnectionGraph now;
        turn.lock();
        try {
            Place known = place;
            now = graph;
            if (known == null || now == null) {
                return;
            }
            long position = ChangeLine.position(known.snapshot());
            if (!saved.takeUpTo(position)) {
                return;
            }
            known.writer().reached(position);
        } finally {
            turn.unlock();
        }
        saved.write(now);
    }

    private static void apply(ChangeLine.Changes news, GraphWriter into) {
        for (ChangeLine.Change change : news.changes()) {
            if (change.connected()) {
                into.connect(change.one(), change.other());
            } else {
                into.disconnect(change.one(), change.other());
            }
        }
    }

    private void catchUpIfPossible() {
        if (graph == null) {
            return;
        }
        try {
            catchUp();
        } catch (SQLException | IOException | RuntimeException e) {
            // The change is committed, and in the log; whoever follows it sees it as soon as the database answers
            // again.
            LOG.warn("The graph could not follow a change at once.", e);
        }
    }

    /** Lets go of the connection until the next time. */
    void rest() {
        turn.lock();
        try {
            hangUp();
        } finally {
            turn.unlock();
        }
    }

    private void hangUp() {
        Connection connection = reading;
        reading = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debug("A connection that failed did not close either.", e);
            }
        }
    }

    @Override
    public void destroy() {
        merging.shutdown();
    }
}
