package kith.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of Kith's own, kept in the data folder between starts. Nobody else can reach it: it listens on the loopback
 * alone, asks for a password, and its files are the owner's. Where it ends under a live Kith it is started again; where
 * that fails Kith ends too.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final long GLANCE_MILLIS = 500;

    private final DataLock lock;
    private final PostgresServer server;
    private final CountDownLatch closing = new CountDownLatch(1);

    private EmbeddedPostgres(DataLock lock, PostgresServer server) {
        this.lock = lock;
        this.server = server;
    }

    /** Starts the database in the data folder, making both where they are not there yet. */
    static EmbeddedPostgres start(Path dataFolder) {
        return start(dataFolder, RunAs.here(), () -> System.exit(1));
    }

    static EmbeddedPostgres start(Path dataFolder, RunAs runAs, Runnable whenLost) {
        PostgresHome home = PostgresHome.in(dataFolder, runAs);
        DataLock lock = DataLock.on(home.dataFolder());
        try {
            PostgresServer server = new PostgresServer(home, home.prepare());
            server.start();
            EmbeddedPostgres postgres = new EmbeddedPostgres(lock, server);
            Thread.ofPlatform().daemon().name("postgres-watch").start(() -> postgres.watch(whenLost));
            return postgres;
        } catch (IOException e) {
            lock.release();
            throw Trouble.inFolder(e, dataFolder);
        } catch (RuntimeException e) {
            lock.release();
            throw e;
        }
    }

    /** Where it listens and how to sign in; the same until it is closed. */
    DatabaseAddress address() {
        return server.address();
    }

    private void watch(Runnable whenLost) {
        try {
            while (!closing.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                keepAlive();
            }
        } catch (IOException | CannotStart e) {
            log.error("PostgreSQL has ended and cannot be started again: {}", e.getMessage());
            whenLost.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void keepAlive() throws IOException {
        if (closing.getCount() > 0 && !server.alive()) {
            log.error("PostgreSQL has ended under Kith; starting it again");
            server.start();
            log.info("PostgreSQL is back");
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        synchronized (this) {
            try {
                server.stop();
            } finally {
                lock.release();
            }
        }
    }
}
