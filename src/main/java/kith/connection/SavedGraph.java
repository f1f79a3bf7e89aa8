package kith.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kith.database.DataFolder;
import kith.graph.CannotReadGraph;
import kith.graph.ConnectionGraph;
import kith.graph.GraphFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The graph in a file of the data folder, from which a large community is there sooner than from the table. Nothing depends on it: where it is missing, damaged,
 * old, or of another database, the table is read. Several servers may share the folder; each writes the same. {@link Following} calls it one at a time, but for
 * the writing itself.
 */
@Component
class SavedGraph {

    private static final Logger LOG = LoggerFactory.getLogger(SavedGraph.class);

    private final Path file;
    private final long least;
    private final Clock clock;

    /** Which database it is, where that is known, and up to where its graph was saved last. */
    private volatile @Nullable UUID database;

    private long upTo;

    /** A graph of fewer than {@code least} connections is not saved: it comes from the table as fast. */
    SavedGraph(DataFolder folder, @Value("${kith.graph.saved-from:100000}") long least, Clock clock) {
        this.file = folder.path().resolve("connections.graph");
        this.least = least;
        this.clock = clock;
    }

    /** Whether it is worth being saved. */
    boolean isLarge(ConnectionGraph graph) {
        return graph.connections() >= least;
    }

    /** The graph of this database as it was saved, if it is good and the log may still have all that came after it. */
    Optional<ConnectionGraph> read(UUID database) {
        this.database = database;
        Optional<ConnectionGraph> saved = file(database);
        saved.ifPresent(graph -> upTo = graph.position());
        return saved;
    }

    private Optional<ConnectionGraph> file(UUID database) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            if (written.isBefore(clock.instant().minus(ChangeJobs.KEPT.dividedBy(2)))) {
                LOG.info("The saved graph is older than the log of changes may reach back; reading the table.");
                return Optional.empty();
            }
            return Optional.of(GraphFile.read(file, database));
        } catch (CannotReadGraph e) {
            LOG.warn("The saved graph cannot be used ({}); reading the table.", e.reason(), e);
        } catch (IOException e) {
            LOG.warn("The saved graph cannot be read; reading the table.", e);
        }
        return Optional.empty();
    }

    /** Whether anything has happened since it was saved; where that is so it counts as saved. */
    boolean takeUpTo(long position) {
        if (database == null || position <= upTo) {
            return false;
        }
        upTo = position;
        return true;
    }

    /** Saves it, if it is large enough to be worth that. Where it cannot be saved, the one from before stays. */
    void write(ConnectionGraph graph) {
        if (database == null || !isLarge(graph)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            GraphFile.write(file, database, graph);
        } catch (IOException e) {
            LOG.warn("The graph cannot be saved; the next start reads the table.", e);
        }
    }
}
