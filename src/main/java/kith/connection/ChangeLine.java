package kith.connection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kith.graph.ConnectionGraph;
import kith.graph.GraphLoader;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Reads the table of connections whole, and then what changed, on one connection to PostgreSQL.
 *
 * <p>Where one has come to is a snapshot as PostgreSQL writes it: which transactions were over. New is every change by a transaction that was not over
 * then and is now, so that one with a lower number that commits later is read when it is there, and each change once.
 */
final class ChangeLine {

    private static final int SIGNATURE = 11;
    private static final int BUFFER = 1 << 16;

    private static final String CHANGES = """
            select pg_current_snapshot()::text, c.one_id, c.other_id, c.connected
            from (values (cast(? as pg_snapshot))) as last (snapshot)
            left join lateral (
                select distinct on (one_id, other_id) one_id, other_id, connected from connection_change
                where transaction_id >= pg_snapshot_xmin(last.snapshot)
                  and not pg_visible_in_snapshot(transaction_id, last.snapshot)
                order by one_id, other_id, change_id desc limit ?) c on true
            """;

    private static final String DATABASE = """
            select s.system_identifier || ' ' || c.timeline_id || ' ' || d.oid
            from pg_control_system() s, pg_control_checkpoint() c, pg_database d where d.datname = current_database()
            """;

    /** PostgreSQL's state for what one may not do. */
    private static final String FORBIDDEN = "42501";

    /** From so many changed pairs on, the table is read anew: it costs as much, and no more memory however many there are. */
    private static final int MOST = 100_000;

    private final Connection connection;

    ChangeLine(Connection connection) {
        this.connection = connection;
    }

    /** What happened to two members last. */
    record Change(long one, long other, boolean connected) {}

    /** Changes, each pair once, and where to go on. */
    record Changes(List<Change> changes, String snapshot) {

        /** Whether these are not all. */
        boolean tooMany() {
            return changes.size() > MOST;
        }
    }

    /** The whole table, and where to go on. */
    record Loaded(ConnectionGraph graph, String snapshot) {}

    /** All that is new since the snapshot, unless it is {@link Changes#tooMany}. */
    Changes since(String snapshot) throws SQLException {
        List<Change> changes = new ArrayList<>();
        String next = snapshot;
        try (PreparedStatement statement = connection.prepareStatement(CHANGES)) {
            statement.setString(1, snapshot);
            statement.setInt(2, MOST + 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    next = row.getString(1);
                    Change change = new Change(row.getLong(2), row.getLong(3), row.getBoolean(4));
                    if (!row.wasNull()) {
                        changes.add(change);
                    }
                }
            }
        }
        return new Changes(changes, next);
    }

    /**
     * Which database this is: another cluster, another database in it, or one brought back to an earlier state is another. Empty where PostgreSQL does not
     * tell this user.
     */
    Optional<UUID> database() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(DATABASE)) {
            row.next();
            return Optional.of(UUID.nameUUIDFromBytes(row.getString(1).getBytes(StandardCharsets.UTF_8)));
        } catch (SQLException e) {
            if (FORBIDDEN.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Where a graph has come to whose position is {@link #position}; empty where this database has not been there yet. */
    Optional<String> reached(long position) throws SQLException {
        forgetOtherDatabases();
        return position > 0 && position <= position(snapshot())
                ? Optional.of("%1$d:%1$d:".formatted(position))
                : Optional.empty();
    }

    /** The snapshot in one number: every transaction before it was over. What was read already since then may be read again, which changes nothing. */
    static long position(String snapshot) {
        return Long.parseLong(snapshot.substring(0, snapshot.indexOf(':')));
    }

    /** The whole table in one snapshot, one row for each pair. */
    Loaded load() throws SQLException, IOException {
        forgetOtherDatabases();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            String snapshot = snapshot();
            GraphLoader loader = new GraphLoader();
            copy(loader);
            return new Loaded(loader.graph(0), snapshot);
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    /** A restored database brings its log along, but not the numbers of its transactions: an entry from one that is still to come would be read then, or never. */
    private void forgetOtherDatabases() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "delete from connection_change where transaction_id >= pg_snapshot_xmax(pg_current_snapshot())");
        }
    }

    private String snapshot() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_snapshot()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    private void copy(GraphLoader loader) throws SQLException, IOException {
        PGCopyInputStream rows = new PGCopyInputStream(
                connection.unwrap(PGConnection.class),
                "copy (select member_id, peer_id from connection where member_id < peer_id) to stdout (format binary)");
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(rows, BUFFER))) {
            in.skipNBytes(SIGNATURE + Integer.BYTES);
            in.skipNBytes(in.readInt());
            while (in.readShort() == 2) {
                long member = number(in);
                loader.connect(member, number(in));
            }
        }
    }

    private static long number(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length != Long.BYTES) {
            throw new IOException("A member's number of " + length + " bytes");
        }
        return in.readLong();
    }
}
