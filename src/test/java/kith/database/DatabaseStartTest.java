package kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import kith.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database as Spring sees it: opened before everything, closed after everything, refused where it must be. */
class DatabaseStartTest {

    @TempDir
    Path temporary;

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @Import({DatabaseConfiguration.class, About.class, NoDemoForReal.class})
    static class Ground {}

    /** Uses the database to the very end, as a page that is being answered does. */
    static class LastWords implements DisposableBean {

        private final JdbcClient jdbc;

        LastWords(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public void destroy() {
            jdbc.sql("insert into kith_about (key, value) values ('last', 'words') on conflict do nothing")
                    .update();
        }
    }

    private static ConfigurableApplicationContext start(String... properties) {
        return new SpringApplicationBuilder(Ground.class, LastWords.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
    }

    @Test
    void theEmbeddedDatabaseIsMigratedKeptAndClosedLast() throws IOException {
        Path data = TestFolders.in(temporary);
        HikariDataSource pool;
        try (ConfigurableApplicationContext kith = start("kith.data=" + data)) {
            pool = (HikariDataSource) kith.getBean(DataSource.class);
            assertThat(kith.getBean(About.class).isDemo()).isFalse();
        }
        assertThat(pool.isClosed()).isTrue();
        assertThat(Files.readString(data.resolve("postgresql/postgres.log")))
                .contains("database system is shut down")
                .as("a session still open when PostgreSQL was stopped")
                .doesNotContain("terminating connection");

        try (ConfigurableApplicationContext again = start("kith.data=" + data)) {
            assertThat(again.getBean(JdbcClient.class)
                            .sql("select value from kith_about where key = 'last'")
                            .query(String.class)
                            .single())
                    .isEqualTo("words");
        }
    }

    @Test
    void aDatabaseOfTheOperatorsIsUsedAsGiven() {
        String url = FreshDatabase.create();
        String[] settings = {
            "kith.database.url=" + url, "kith.database.user=postgres", "kith.database.password=postgres"
        };
        try (ConfigurableApplicationContext kith = start(settings)) {
            kith.getBean(About.class).markDemo(true);
            kith.getBean(About.class).markDemo(true);
            assertThat(kith.getBean(About.class).isDemo()).isTrue();
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void theDemoCommunityIsNotServedAsARealOne() {
        String[] settings = {
            "kith.database.url=" + FreshDatabase.create(),
            "kith.database.user=postgres",
            "kith.database.password=postgres",
        };
        try (ConfigurableApplicationContext kith = start(settings)) {
            kith.getBean(About.class).markDemo(true);
        }
        assertThat(said(() -> start(settings))).containsOnlyOnce("kith: This database holds the demo community");
        start(withDemo(settings)).close();
    }

    private static String[] withDemo(String... settings) {
        String[] more = java.util.Arrays.copyOf(settings, settings.length + 1);
        more[settings.length] = "kith.demo=true";
        return more;
    }

    private static String said(Runnable start) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(catchThrowable(start::run)).isNotNull();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
