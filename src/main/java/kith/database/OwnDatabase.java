package kith.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Kith's role and database in the embedded PostgreSQL. The role owns its database and may do nothing else. */
final class OwnDatabase {

    private static final String NAME = "kith";

    private OwnDatabase() {}

    static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress("127.0.0.1:" + port + "/" + NAME, url(port, NAME), NAME, password);
    }

    /** Makes role and database where a first start did not come so far. */
    static void make(int port, String password) throws IOException {
        try (Connection connection =
                        DriverManager.getConnection(url(port, "postgres"), PostgresHome.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            // The password is one Kith made itself, of letters, digits, - and _.
            if (!holds(statement, "select exists (select from pg_roles where rolname = 'kith')")) {
                statement.execute("create role kith login password '" + password + "'");
            }
            if (!holds(statement, "select exists (select from pg_database where datname = 'kith')")) {
                statement.execute("create database kith owner kith");
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL started, but answered: " + e.getMessage(), e);
        }
    }

    private static boolean holds(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?ApplicationName=kith";
    }
}
