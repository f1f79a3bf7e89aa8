package kith.connection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import kith.graph.ConnectionGraph;
import kith.graph.GraphLoader;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Reads the table of connections whole, and then what changed, on one connection to PostgreSQL.
 *
 * <p>Where one has come to is a <em>horizon</em>: the number of a transaction before which all are over. What has changed since is every change by that
 * transaction or a later one, as far as it is committed by now; the next horizon is the oldest transaction that still runs. A transaction that
 * took a lower number and is committed later is therefore read when it is there, and nothing is left out. Some changes are read twice, so of each pair the
 * last counts, and applying it again changes nothing.
 */
final class ChangeLine {

    private static final int SIGNATURE = 11;
    private static final int BUFFER = 1 << 16;

    private static final String HORIZON = "pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private static final String CHANGES = "select " + HORIZON + """
            , c.one_id, c.other_id, c.connected
            from (values (1)) as always (there)
            left join (
                select distinct on (one_id, other_id) one_id, other_id, connected from connection_change
                where transaction_id >= ?::text::xid8
                order by one_id, other_id, change_id desc limit ?) c on true
            """;

    /** From so many changed pairs on, the table is read anew: it costs as much, and no more memory however many there are. */
    private static final int MOST = 100_000;

    private final Connection connection;

    ChangeLine(Connection connection) {
        this.connection = connection;
    }

    /** What happened to two members last. */
    record Change(long one, long other, boolean connected) {}

    /** Changes, each pair once, and where to go on. */
    record Changes(List<Change> changes, long horizon) {

        /** Whether these are not all. */
        boolean tooMany() {
            return changes.size() > MOST;
        }
    }

    /** All that is new at the horizon and since, unless it is {@link Changes#tooMany}. */
    Changes since(long horizon) throws SQLException {
        List<Change> changes = new ArrayList<>();
        long next = horizon;
        try (PreparedStatement statement = connection.prepareStatement(CHANGES)) {
            statement.setString(1, Long.toString(horizon));
            statement.setInt(2, MOST + 1);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    next = row.getLong(1);
                    Change change = new Change(row.getLong(2), row.getLong(3), row.getBoolean(4));
                    if (!row.wasNull()) {
                        changes.add(change);
                    }
                }
            }
        }
        return new Changes(changes, next);
    }

    /** The whole table, one row for each pair, as it is at the horizon that the graph then has as its position. */
    ConnectionGraph load() throws SQLException, IOException {
        forgetOtherDatabases();
        int isolation = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            long horizon = horizon();
            GraphLoader loader = new GraphLoader();
            copy(loader);
            connection.commit();
            return loader.graph(horizon);
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(true);
        }
    }

    /** A restored database brings its log along, but not the numbers of its transactions: entries from what is still to come would be read for ever. */
    private void forgetOtherDatabases() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "delete from connection_change where transaction_id >= pg_snapshot_xmax(pg_current_snapshot())");
        }
    }

    private long horizon() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + HORIZON)) {
            row.next();
            return row.getLong(1);
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
