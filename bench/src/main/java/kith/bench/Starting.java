package kith.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Fills the table of connections of a Kith's own PostgreSQL with a power-law graph, and starts that Kith twice: from the table, and from the file that the
 * first one saved as it stopped. Each says itself how long it took. Arguments: the jar, an empty folder, members, connections.
 */
public final class Starting {

    private Starting() {}

    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(arguments[0]);
        Path data = Files.createDirectories(Path.of(arguments[1]));
        int members = Integer.parseInt(arguments[2]);
        int connections = Integer.parseInt(arguments[3]);
        try (Jar kith = Jar.start(jar, data);
                Connection connection = Seed.connection(data)) {
            fill(connection, PowerLaw.connections(members, connections, 42));
        }
        for (int start = 0; start < 3; start++) {
            try (Jar kith = Jar.start(jar, data)) {
                kith.hear("connections of .* members were loaded");
            }
        }
    }

    private static void fill(Connection connection, long[] pairs) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table connection drop constraint connection_pk");
            statement.execute("drop index connection_by_age");
            try (PGCopyOutputStream out =
                    new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy connection from stdin")) {
                for (long pair : pairs) {
                    long a = Graph.number((int) (pair >>> 32));
                    long b = Graph.number((int) pair);
                    String rows = a + "\t" + b + "\t2026-05-01\n" + b + "\t" + a + "\t2026-05-01\n";
                    out.write(rows.getBytes(StandardCharsets.US_ASCII));
                }
            }
            statement.execute("alter table connection add constraint connection_pk primary key (member_id, peer_id)");
            statement.execute("create index connection_by_age on connection (member_id, since desc, peer_id desc)");
            statement.execute("vacuum analyze connection");
        }
    }
}
