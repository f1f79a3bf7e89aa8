package kith.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Pattern;
import kith.AnotherKith;
import kith.FreshDatabase;
import kith.People;
import kith.Visitor;
import kith.database.CannotStart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** Metrics on a port of their own, for whoever reaches that port, and nowhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {

    private static final String WHY =
            "Your talk on tidal gauges named the Emden series; may I see how you closed the gap of 1931?";

    private ConfigurableApplicationContext kith;
    private People people;
    private Visitor monitor;

    @BeforeAll
    void start() {
        kith = AnotherKith.on(FreshDatabase.create(), "kith.metrics.port=0", "kith.live.streams=0");
        people = kith.getBean(People.class);
        monitor = Visitor.at(kith.getEnvironment().getRequiredProperty("local.management.port", Integer.class));
    }

    @AfterAll
    void stop() {
        kith.close();
    }

    @Test
    void whatMattersIsCountedAndNobodyIsNamed() {
        Visitor ada = people.signedIn("Ada Quillfeather");
        Visitor ben = people.signedIn("Ben Quillfeather");
        String id = write(ada, ben, WHY);
        ben.post(id + "/question", "question", "Which series do you mean?");
        ada.post(id + "/answer", "answer", "That of the harbour office.");
        ben.post(id + "/acceptance");
        ada.get("/members/" + ben.handle());
        ada.get("/members/nobody-of-this-name");
        ada.get("/nothing/at/all");
        people.stranger().get("/kith.css");
        assertThat(ada.get("/live").status()).isEqualTo(204);

        String metrics = monitor.get("/metrics").body();
        assertThat(metrics)
                .contains(
                        "kith_invitations_sent_total{grade=\"reasoned\"} 1.0",
                        "kith_invitations_sent_total{grade=\"canned\"} 0.0",
                        "kith_answers_total{kind=\"asked\"} 1.0",
                        "kith_answers_total{kind=\"answered\"} 1.0",
                        "kith_answers_total{kind=\"accepted\"} 1.0",
                        "kith_events_waiting",
                        "kith_live_streams",
                        "hikaricp_connections_active",
                        "jvm_memory_used_bytes",
                        "uri=\"/members/{handle}\"",
                        "uri=\"/invitations/{number}/acceptance\"")
                .containsPattern("http_server_requests_seconds_bucket\\{.*le=\"0.025\"")
                .doesNotContainIgnoringCase("quillfeather")
                .doesNotContain("nobody-of-this-name", "/nothing/at", "kith.css", "@example.org", "uri=\"/live\"");
        assertThat(Pattern.compile("uri=\"[^\"]*\\d[^\"]*\"").matcher(metrics).find())
                .as("an address with a number in it")
                .isFalse();
    }

    @Test
    void aMadeUpMethodMakesNoSeriesOfItsOwn() {
        Visitor stranger = people.stranger();
        stranger.send(stranger.request("/sign-in").method("QUILLFEATHER", BodyPublishers.noBody()));
        assertThat(monitor.get("/metrics").body()).doesNotContain("QUILLFEATHER");
    }

    @Test
    void nothingElseIsThere() {
        for (String path :
                List.of("/", "/health", "/env", "/beans", "/heapdump", "/loggers", "/actuator", "/prometheus")) {
            Visitor.Answer answer = monitor.get(path);
            assertThat(answer.status() == 404 || answer.status() == 302)
                    .as(path + " answers " + answer.status() + " " + answer.body())
                    .isTrue();
        }
    }

    @Test
    void thePortOfThePagesKnowsNoMetrics() {
        Visitor ada = people.signedIn("Ada Brink");
        for (String path :
                List.of("/metrics", "/prometheus", "/actuator", "/actuator/prometheus", "/actuator/health")) {
            assertThat(people.stranger().get(path).location()).as(path).startsWith("/sign-in");
            assertThat(ada.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void kithDoesNotStartWithMetricsOnThePortOfThePages() {
        String database = FreshDatabase.create();
        assertThatThrownBy(() -> AnotherKith.on(database, "kith.metrics.port="))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("KITH_METRICS_PORT should be a port of its own");
        for (String port : List.of("8080", "many", "99999", "-1")) {
            MockEnvironment settings =
                    new MockEnvironment().withProperty("server.port", "8080").withProperty("kith.metrics.port", port);
            assertThatThrownBy(() -> new MetricsPort().postProcessEnvironment(settings, new SpringApplication()))
                    .as(port)
                    .isInstanceOf(CannotStart.class);
        }
    }

    private static String write(Visitor from, Visitor to, String why) {
        return String.valueOf(from.post(
                        "/members/" + to.handle() + "/invitation",
                        "how",
                        "met",
                        "blank_where",
                        "Emden quay",
                        "blank_when",
                        "May 2026",
                        "why",
                        why,
                        "insist",
                        "as_it_is")
                .location());
    }
}
