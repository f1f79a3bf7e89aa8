package kith.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Puts a community into a Kith's own PostgreSQL, while that Kith runs. */
final class Seed implements AutoCloseable {

    private final Connection connection;
    private final long postmaster;

    private Seed(Connection connection, long postmaster) {
        this.connection = connection;
        this.postmaster = postmaster;
    }

    static Seed of(Path data) throws IOException, SQLException {
        return new Seed(connection(data), Long.parseLong(postmaster(data).getFirst()));
    }

    /** A connection to the database of a Kith that runs on this folder. */
    static Connection connection(Path data) throws IOException, SQLException {
        String password = Files.readString(data.resolve("postgresql/password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster(data).get(3) + "/kith", "kith", password);
    }

    private static List<String> postmaster(Path data) throws IOException {
        return Files.readAllLines(data.resolve("postgresql/db/postmaster.pid"));
    }

    /** Members from one number to another, both included, each with ten connections of their own making. */
    void members(int from, int to) throws IOException, SQLException {
        run("members.sql", from, to);
    }

    /** Three hundred open invitations to member 1, twenty of them thin. */
    void inbox() throws IOException, SQLException {
        run("inbox.sql", 0, 0);
    }

    /** Six hundred conversations of member 1, one of them with 10,000 messages; and one of each two members from 2 and 3 on. */
    void talk() throws IOException, SQLException {
        run("talk.sql", 0, 0);
    }

    /** What a query answers that answers with one number. */
    long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    String version() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_version")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Seconds of the processor that PostgreSQL's processes have used, of those that still run; Kith keeps its connections. */
    double processor() {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(Machine::processor)
                .sum();
    }

    /** What must hold for a send to count as durable. */
    String durability() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select string_agg(name || ' ' || setting, ', ' order by name) from pg_settings"
                                + " where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method')")) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String script, int from, int to) throws IOException, SQLException {
        try (InputStream in = Seed.class.getResourceAsStream("/" + script);
                Statement statement = connection.createStatement()) {
            String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String one : sql.replace(":from", "" + from).replace(":to", "" + to).split(";\\s*\n")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
