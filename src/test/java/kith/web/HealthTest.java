package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import kith.AnotherKith;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;

/** What proxies and supervisors are told. */
class HealthTest {

    @Test
    void readyFollowsTheDatabaseAndLiveDoesNot() throws IOException {
        try (EmbeddedPostgres postgres = postgres();
                ConfigurableApplicationContext kith = AnotherKith.on(
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.hikari.connection-timeout=1000",
                        "kith.log=json")) {
            Visitor watcher = AnotherKith.visitor(kith);
            for (String path : new String[] {"/health", "/health/ready", "/health/live"}) {
                isPlain(watcher.get(path), 200, "up\n");
            }
            isPlain(watcher.get("/health/ready", "Cookie", "kith-session=Zm9yZ2Vk"), 200, "up\n");
            assertThat(watcher.get("/health/database").status()).isEqualTo(404);

            AvailabilityChangeEvent.publish(kith, ReadinessState.REFUSING_TRAFFIC);
            isPlain(watcher.get("/health/ready"), 503, "down\n");
            isPlain(watcher.get("/health/live"), 200, "up\n");

            AvailabilityChangeEvent.publish(kith, ReadinessState.ACCEPTING_TRAFFIC);
            postgres.close();
            assertThat(eventually(watcher)).isEqualTo(503);
            isPlain(watcher.get("/health"), 503, "down\n");
            isPlain(watcher.get("/health/live", "Cookie", "kith-session=Zm9yZ2Vk"), 200, "up\n");
        }
    }

    /** The last look may have been while the database was there; it is asked again until it is too old. */
    private static int eventually(Visitor watcher) {
        int status = 200;
        for (int i = 0; i < 100_000 && status == 200; i++) {
            status = watcher.get("/health/ready").status();
        }
        return status;
    }

    private static void isPlain(Answer answer, int status, String body) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    private static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setRegisterShutdownHook(false)
                .start();
    }
}
