package kith;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Gives a context an empty database on the one PostgreSQL server that a test run starts. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = create();
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "kith.database.url=" + url,
                "kith.database.user=postgres",
                "kith.database.password=postgres",
                "spring.datasource.url=" + url,
                "spring.datasource.username=postgres",
                "spring.datasource.password=postgres",
                "kith.data=target/kith-data");
    }

    /** Makes an empty database and says its JDBC address; user and password are {@code postgres}. */
    public static String create() {
        String name = "kith_" + NUMBER.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not make the test database " + name, e);
        }
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /** Started by the first test that needs it, stopped after the last context has closed, since a context that closes still writes. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        static {
            SpringApplication.getShutdownHandlers().add(() -> {
                try {
                    RUNNING.close();
                } catch (IOException e) {
                    throw new UncheckedIOException("Could not stop PostgreSQL after the tests", e);
                }
            });
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("max_connections", "200")
                        .setRegisterShutdownHook(false)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("Could not start PostgreSQL for the tests", e);
            }
        }
    }
}
