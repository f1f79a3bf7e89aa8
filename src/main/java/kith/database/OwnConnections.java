package kith.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Connections to the database beside the pool: for what holds one for good, or needs one while a request holds another. */
@Component
public class OwnConnections {

    private final JdbcConnectionDetails database;

    OwnConnections(JdbcConnectionDetails database) {
        this.database = database;
    }

    /**
     * Opens one, which whoever asked closes.
     *
     * @param name what PostgreSQL's lists show
     * @throws SQLException if the database does not answer, or lets nobody in
     */
    public Connection open(String name) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("logServerErrorDetail", "false");
        String user = database.getUsername();
        String password = database.getPassword();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        Connection connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        connection.setClientInfo("ApplicationName", name); // the address names them all alike, and would win
        return connection;
    }
}
