package kith.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import kith.database.CannotStart.Reason;

/** Looks at a database before Kith trusts it: that it answers, is new enough, and keeps every letter. */
final class DatabaseCheck {

    private static final int OLDEST = 15;
    private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent");
    // A word of four letters has five trigrams; where Ö, ç and ü are no letters there are fewer.
    private static final String TRIGRAMS = "select cardinality(show_trgm('Ölçü'))";
    private static final int TRIGRAMS_OF_FOUR_LETTERS = 5;

    private final DatabaseAddress address;

    DatabaseCheck(DatabaseAddress address) {
        this.address = address;
    }

    /** Throws {@link CannotStart} unless the database will do. */
    void run() {
        try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), signIn());
                Statement statement = connection.createStatement()) {
            version(Integer.parseInt(one(statement, "show server_version_num")));
            encoding(one(statement, "show server_encoding"));
            for (String extension : EXTENSIONS) {
                extension(statement, extension);
            }
            letters(Integer.parseInt(one(statement, TRIGRAMS)));
        } catch (SQLException e) {
            throw Trouble.connecting(e, address);
        }
    }

    void version(int number) {
        if (number < OLDEST * 10_000) {
            throw new CannotStart(Reason.TOO_OLD, address.place(), Integer.toString(number / 10_000));
        }
    }

    void encoding(String encoding) {
        if (!encoding.equals("UTF8")) {
            throw new CannotStart(Reason.NOT_UNICODE, address.place(), encoding);
        }
    }

    void letters(int trigrams) {
        if (trigrams != TRIGRAMS_OF_FOUR_LETTERS) {
            throw new CannotStart(Reason.LOSES_LETTERS, address.place());
        }
    }

    private void extension(Statement statement, String name) throws SQLException {
        String there = "select exists (select from pg_extension where extname = '" + name + "')";
        if (one(statement, there).equals("t")) {
            return;
        }
        try {
            statement.execute("create extension if not exists " + name);
        } catch (SQLException e) {
            // Another Kith on the same database may have been quicker.
            if (!one(statement, there).equals("t")) {
                throw new CannotStart(e, Reason.NO_EXTENSIONS, address.place(), name);
            }
        }
    }

    private Properties signIn() {
        Properties properties = new Properties();
        if (!address.user().isEmpty()) {
            properties.setProperty("user", address.user());
        }
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "20");
        return properties;
    }

    private static String one(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            if (!answer.next()) {
                throw new SQLException("No answer to " + question);
            }
            return answer.getString(1);
        }
    }
}
