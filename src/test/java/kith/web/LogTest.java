package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import kith.AnotherKith;
import kith.FreshDatabase;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the log when a page fails: enough to find out why, and nothing that anybody typed. */
@ExtendWith(OutputCaptureExtension.class)
class LogTest {

    private static final String ADDRESS = "ada.quillfeather@example.org";
    private static final String TEXT = "the cormorant ledger of 1904";

    @ParameterizedTest
    @ValueSource(strings = {"plain", "json"})
    void aFailureIsFoundByItsRequestAndTellsNothingThatWasTyped(String log, CapturedOutput output) {
        try (ConfigurableApplicationContext kith = AnotherKith.on(
                FreshDatabase.create(),
                new Class<?>[] {Failing.class},
                "kith.test.failing=true",
                "kith.log=" + log,
                "kith.proxies=127.0.0.1")) {
            Visitor ada = kith.getBean(People.class).signedIn("Ada Quillfeather");
            for (String how : new String[] {"number", "duplicate", "check", "quotes"}) {
                Answer failed = ada.post("/failing/" + how, "text", TEXT, "address", ADDRESS);
                assertThat(failed.status()).as(how).isEqualTo(500);
                String id = failed.headers().firstValue(RequestId.HEADER).orElseThrow();
                assertThat(failed.body()).contains(id);
                assertThat(lineOf(id, output)).contains("POST /failing/{how} failed");
            }
            Answer named =
                    ada.get("/failing/number?text=" + TEXT.replace(' ', '+'), RequestId.HEADER, "from-the-proxy-7");
            assertThat(named.headers().firstValue(RequestId.HEADER)).hasValue("from-the-proxy-7");
            ada.get("/failing/wants-a-number?n=" + TEXT.replace(' ', '+'));
            ada.send(ada.request("/invitations?box=" + ADDRESS).method("PUT", BodyPublishers.ofString(TEXT)));
        }
        assertThat(output.getAll())
                .contains("java.lang.NumberFormatException", "Failing", "23505", "failing_pk", "from-the-proxy-7")
                .doesNotContain(ADDRESS, TEXT, "cormorant", "quillfeather", "Quillfeather");
    }

    private static String lineOf(String id, CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** A page that breaks in the ways that quote. */
    @RestController
    @ConditionalOnProperty("kith.test.failing")
    static class Failing {

        private final JdbcClient sql;

        Failing(JdbcClient sql) {
            this.sql = sql;
            sql.sql(
                            "create table failing (address text, text text, constraint failing_pk primary key (address), constraint failing_short check (length(text) < 3))")
                    .update();
            sql.sql("insert into failing values (?, 'a')").param(ADDRESS).update();
        }

        @PostMapping("/failing/{how}")
        String fail(@PathVariable String how, @RequestParam String text, @RequestParam String address) {
            switch (how) {
                case "number" -> Integer.parseInt(text);
                case "duplicate" ->
                    sql.sql("insert into failing values (?, 'a')")
                            .param(address)
                            .update();
                case "check" ->
                    sql.sql("insert into failing values ('b', ?)").param(text).update();
                default -> throw new IllegalStateException("Not sent to " + address + ": " + text);
            }
            return "";
        }

        @GetMapping("/failing/number")
        int number(@RequestParam String text) {
            return Integer.parseInt(text);
        }

        @GetMapping("/failing/wants-a-number")
        int wants(@RequestParam int n) {
            return n;
        }
    }
}
