package kith.graph;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a graph. Each change is seen by every question asked after it returned, whole, and by no earlier one. Threads that change at the
 * same time take turns; readers never wait for them.
 *
 * <p>Changes lie over the snapshot until they have become many; then a task for the given executor writes a new snapshot, while questions and
 * changes go on. If that task fails, its executor is told by the exception, the graph stays right, and a later change tries again.
 */
public final class GraphWriter {

    /** So many changed members are too few to be worth a new snapshot, in a small graph too. */
    private static final int FEWEST = 4096;
    /** From this share of changed members on, they take up and cost more than a new snapshot is worth. */
    private static final int SHARE = 16;
    /** How often a task catches up with the changes made meanwhile before it asks the writer to stand still for the last of them. */
    private static final int ROUNDS = 4;

    private final ConnectionGraph graph;
    private final Executor executor;
    private final int fewest;
    private final Changes changes;

    /** What is changed while a new snapshot is being written; null while none is. */
    private @Nullable ChangeLog meanwhile;

    /**
     * The writer of a graph, of which there must be only one.
     *
     * @param executor runs what may take seconds; one thread is enough
     */
    public GraphWriter(ConnectionGraph graph, Executor executor) {
        this(graph, executor, FEWEST);
    }

    GraphWriter(ConnectionGraph graph, Executor executor, int fewest) {
        this.graph = graph;
        this.executor = executor;
        this.fewest = fewest;
        this.changes = new Changes(graph.pool());
    }

    /**
     * Connects two members, who need not have been heard of before. With a hidden member the connection is kept and seen when they are shown.
     *
     * @return whether they were not connected before; never with oneself
     */
    public boolean connect(long a, long b) {
        return change(Change.CONNECT, a, b);
    }

    /**
     * Ends the connection of two members: because one ended it, or blocked the other.
     *
     * @return whether they were connected
     */
    public boolean disconnect(long a, long b) {
        return change(Change.DISCONNECT, a, b);
    }

    /**
     * Takes a member with all their connections out of every answer, all at once, until they are shown.
     *
     * @return whether they were not hidden before
     */
    public boolean hide(long member) {
        return change(Change.HIDE, member, member);
    }

    /**
     * Brings a hidden member back with their connections, as they are by now.
     *
     * @return whether they were hidden
     */
    public boolean show(long member) {
        return change(Change.SHOW, member, member);
    }

    /** Notes how far the log of changes has been followed, after the changes up to there were made. A file of the graph says it too. */
    public void reached(long position) {
        change(Change.REACHED, position, position);
    }

    private synchronized boolean change(Change change, long a, long b) {
        View before = graph.view();
        View after = change.apply(changes, before, a, b);
        if (after == before) {
            return false;
        }
        if (meanwhile != null) {
            meanwhile.add(change, a, b);
        }
        graph.publish(after);
        if (meanwhile == null
                && after.patches().size() > Math.max(fewest, after.base().size() / SHARE)) {
            beginMerge(after);
        }
        return true;
    }

    private void beginMerge(View from) {
        ChangeLog log = new ChangeLog();
        meanwhile = log;
        try {
            executor.execute(() -> merge(from, log));
        } catch (RejectedExecutionException e) {
            meanwhile = null;
            throw e;
        }
    }

    private void merge(View from, ChangeLog log) {
        try {
            View merged = Merge.of(from);
            int done = 0;
            for (int round = 0; round < ROUNDS; round++) {
                ChangeLog news = after(log, done);
                merged = news.replay(changes, merged);
                done += news.size();
            }
            publish(log, done, merged);
        } finally {
            endMerge();
        }
    }

    private synchronized ChangeLog after(ChangeLog log, int done) {
        return log.from(done);
    }

    private synchronized void publish(ChangeLog log, int done, View merged) {
        graph.publish(log.from(done).replay(changes, merged));
    }

    private synchronized void endMerge() {
        meanwhile = null;
    }
}
