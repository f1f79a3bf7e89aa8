package kith.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.AnotherKith;
import kith.FreshDatabase;
import kith.People;
import kith.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two Kiths on one database: what happens at the one is told by the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoServersTest {

    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext two;

    @BeforeAll
    void start() {
        String database = FreshDatabase.create();
        one = AnotherKith.on(database);
        two = AnotherKith.on(database);
    }

    @AfterAll
    void stop() {
        two.close();
        one.close();
    }

    @Test
    void whatHappensAtOneIsToldByTheOtherAndAgainAfterTheLineBetweenThemWasCut() throws InterruptedException {
        Visitor ada = one.getBean(People.class).signedIn("Far Ada");
        try (Ear adas = new Ear(ada)) {
            two.getBean(Live.class).wake(List.of(ada.id()), "message-1");
            assertThat(adas.news()).isEqualTo("message-1");

            one.getBean(JdbcClient.class)
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and application_name = 'kith: listens to kith_wake'")
                    .query((row, n) -> row.getBoolean(1))
                    .list();
            assertThat(adas.next()).isEqualTo(OpenStream.LOOK);
            two.getBean(Live.class).wake(List.of(ada.id()), "message-2");
            assertThat(adas.news()).isEqualTo("message-2");
        }
    }

    @Test
    void aServerThatStopsLetsItsPagesGoAtOnce() throws InterruptedException {
        ConfigurableApplicationContext three = AnotherKith.on(FreshDatabase.create());
        try (Ear ear = new Ear(three.getBean(People.class).signedIn("Staying Ada"))) {
            long before = System.nanoTime();
            three.close();
            assertThat(ear.news()).isEqualTo("end");
            assertThat((System.nanoTime() - before) / 1_000_000_000).isLessThan(15);
        }
    }
}
