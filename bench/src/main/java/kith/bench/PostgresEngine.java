package kith.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import kith.graph.Degree;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** PostgreSQL as Kith brings it along, over the loopback: joins by hand on the primary key of a table with both sides of each connection, prepared. */
final class PostgresEngine implements Engine {

    private static final String DEGREE = """
            select case
                when exists (select from peer where member_id = ? and peer_id = ?) then 1
                when exists (select from peer x join peer y on y.member_id = ? and y.peer_id = x.peer_id
                    where x.member_id = ?) then 2
                when exists (select from peer x join peer y on y.member_id = x.peer_id
                    join peer z on z.member_id = ? and z.peer_id = y.peer_id where x.member_id = ?) then 3
                else 4 end""";
    private static final String MUTUAL = """
            select count(*) from peer x join peer y on y.member_id = ? and y.peer_id = x.peer_id where x.member_id = ?""";

    private final Jar kith;
    private final Connection connection;
    private final PreparedStatement degree;
    private final PreparedStatement mutual;

    private PostgresEngine(Jar kith, Connection connection) throws SQLException {
        this.kith = kith;
        this.connection = connection;
        this.degree = connection.prepareStatement(DEGREE);
        this.mutual = connection.prepareStatement(MUTUAL);
    }

    /** The graph in a PostgreSQL of this folder, filled if it is not there yet. */
    static PostgresEngine of(Path folder, Graph graph) throws Exception {
        Jar kith = Jar.start(Path.of(System.getProperty("kith.jar")), folder);
        Connection connection = Seed.connection(folder);
        if (!isThere(connection)) {
            fill(connection, graph);
        }
        return new PostgresEngine(kith, connection);
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('peer_pk') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static void fill(Connection connection, Graph graph) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists peer");
            statement.execute("create table peer (member_id bigint not null, peer_id bigint not null)");
            try (PGCopyOutputStream out = new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy peer from stdin")) {
                StringBuilder lines = new StringBuilder();
                for (int one = 0; one < graph.members; one++) {
                    for (int other : graph.plain.rows[one]) {
                        lines.append(Graph.number(one)).append('\t').append(Graph.number(other)).append('\n');
                    }
                    if (lines.length() > 1 << 16 || one == graph.members - 1) {
                        out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
                        lines.setLength(0);
                    }
                }
            }
            statement.execute("alter table peer add constraint peer_pk primary key (member_id, peer_id)");
            statement.execute("vacuum analyze peer");
        }
    }

    @Override
    public Degree degree(int a, int b) {
        return a == b ? Degree.SELF : switch (ask(degree, a, b, b, a, b, a)) {
            case 1 -> Degree.FIRST;
            case 2 -> Degree.SECOND;
            case 3 -> Degree.THIRD;
            default -> Degree.FURTHER;
        };
    }

    @Override
    public int mutualCount(int a, int b) {
        return ask(mutual, b, a);
    }

    private static int ask(PreparedStatement statement, int... members) {
        try {
            for (int i = 0; i < members.length; i++) {
                statement.setLong(i + 1, Graph.number(members[i]));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
            kith.close();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
