package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.reason.Finding;
import kith.reason.Grade;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The operator's page of reasons: for the operator alone, rough, and the same whether somebody declined quietly or not. */
@KithTest
class OperatorReasonPagesTest {

    private static final String CANNED = "I'd like to add you to my professional network on LinkedIn.";

    private final People people;
    private final JdbcClient sql;
    private final Clock clock;

    OperatorReasonPagesTest(People people, JdbcClient sql, Clock clock) {
        this.people = people;
        this.sql = sql;
        this.clock = clock;
        clear();
    }

    @AfterEach
    void clear() {
        sql.sql("delete from letter_tally").update();
        sql.sql("delete from try_tally").update();
    }

    @Test
    void isForTheOperatorAlone() {
        Visitor operator = people.operator("Olga Operator");
        assertThat(operator.get("/admin/reasons").status()).isEqualTo(200);
        assertThat(operator.get("/settings/account").body()).contains("href=\"/admin/reasons\"");
        assertThat(operator.get("/admin/mail").body()).contains("href=\"/admin/reasons\"");
        assertThat(people.signedIn("Ada Brink").get("/admin/reasons").status()).isEqualTo(404);
        assertThat(people.stranger().get("/admin/reasons").location()).startsWith("/sign-in");
    }

    @Test
    void saysThatThereIsLittleWhereThereIs() {
        tally(Grade.REASONED, 4, 4, 4);
        assertThat(people.operator("Olga Operator").get("/admin/reasons").text())
                .contains("There is little to tell yet", "No question was asked five times");
    }

    @Test
    void numbersAreToTheNearestFive() {
        tally(Grade.REASONED, 63, 31, 3);
        tally(Grade.THIN, 7, 1, 0);
        sql.sql("insert into try_tally values (:month, 'praise', 'better', 12), (:month, 'praise', 'same', 2)")
                .param("month", Tallies.last(clock.instant()))
                .update();
        String page = people.operator("Olga Operator").get("/admin/reasons").text();
        assertThat(page)
                .contains("With a reason 65 30 5 in 10 30 5 in 10 under 5")
                .contains("With little of one 5 under 5 under 5")
                .contains("Praise that fits many 15 10 under 5")
                .doesNotContain("63", "31");
    }

    @Test
    void whatSomebodyDoesTodayMovesNothing() {
        Visitor operator = people.operator("Olga Operator");
        Visitor ben = people.signedIn("Ben Oduya");
        tally(Grade.REASONED, 63, 31, 12);
        String before = main(operator);
        String composer = "/members/" + ben.handle() + "/invitation";
        operator.post(composer, "how", "search", "why", CANNED);
        String letter = String.valueOf(operator.post(composer, "how", "search", "why", CANNED, "insist", "contested")
                .location());
        assertThat(main(operator)).isEqualTo(before);
        ben.post(letter + "/refusal", "manner", "quiet");
        assertThat(main(operator)).isEqualTo(before);
    }

    @Test
    void everyKindAndGradeHasItsWords() throws IOException {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(reader);
        }
        for (Finding.Kind kind : Finding.Kind.values()) {
            assertThat(messages).containsKey("invitation.kind." + kind.name().toLowerCase(Locale.ROOT));
        }
        for (Grade grade : Grade.values()) {
            assertThat(messages).containsKey("invitation.grade." + Coach.code(grade));
        }
    }

    private static String main(Visitor operator) {
        String page = operator.get("/admin/reasons").body();
        return page.substring(page.indexOf("<main"));
    }

    private void tally(Grade grade, int sent, int answered, int accepted) {
        LocalDate month = Tallies.last(clock.instant());
        sql.sql("insert into letter_tally values (:month, :grade, :sent, :answered, :accepted, 0, :answered)")
                .param("month", month)
                .param("grade", Coach.code(grade))
                .param("sent", sent)
                .param("answered", answered)
                .param("accepted", accepted)
                .update();
    }
}
