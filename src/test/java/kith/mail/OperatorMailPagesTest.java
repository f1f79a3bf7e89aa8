package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.People;
import kith.Statements;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A Kith without a mail server: account mail waits, and the operator hands a link on. */
@KithTest
@ExtendWith(OutputCaptureExtension.class)
class OperatorMailPagesTest {

    private static final String WANTED = "six swans a-swimming";

    private final People people;
    private final JdbcClient sql;
    private final Statements statements;

    OperatorMailPagesTest(People people, JdbcClient sql, Statements statements) {
        this.people = people;
        this.statements = statements;
        this.sql = sql;
        sql.sql("delete from mail_outbox").update();
    }

    @Test
    void theOperatorHandsOnALinkOnceAndItsMemberIsTold(CapturedOutput console) {
        Visitor operator = operator();
        Visitor ada = people.signedIn("Ada Brink");
        String letter = forgotten(ada.who());

        assertThat(operator.get("/settings/account").body()).contains("href=\"/admin/mail\"");
        Answer list = operator.get("/admin/mail");
        assertThat(list.text())
                .contains(
                        "No mail server is named",
                        "Choose another password waits To " + ada.who().address());
        Answer page = operator.get(letter);
        assertThat(page.text()).contains("The person is told").doesNotContain("/sign-in/reset/");
        assertThat(links(ada)).as("a look makes none").isZero();
        Answer shown = operator.post(letter);
        assertThat(shown.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        Matcher link = Pattern.compile("/sign-in/reset/[\\w-]{32}").matcher(shown.body());
        assertThat(link.find()).isTrue();
        assertThat(operator.get(letter).body()).doesNotContain(link.group());

        assertThat(console.getAll())
                .contains("Operator " + operator.id() + " was shown a link for member " + ada.id() + ": reset")
                .doesNotContain(ada.who().address())
                .doesNotContain(link.group());
        await().until(() -> ada.get("/notices").text().contains("Whoever runs this Kith was shown a link"));
        assertThat(ada.get("/").text()).contains("Notices new");
        operator.post("/members/" + ada.handle() + "/block");
        assertThat(ada.get("/notices").text()).contains("choose a new password now");
        assertThat(people.stranger().post(link.group(), "password", WANTED).location())
                .isEqualTo("/sign-in?reset");
    }

    @Test
    void theListAsksForItsAddressesOnceHoweverManyThereAre() {
        Visitor operator = operator();
        List<String> few = statements.of(() -> operator.get("/admin/mail"));
        for (String name : List.of("Ada Brink", "Ben Oduya", "Cleo Marsh")) {
            long id = people.member(name).id().value();
            sql.sql(
                            "update account set wanted_address = 'wanted.' || member_id || '@example.org' where member_id = :id")
                    .param("id", id)
                    .update();
            sql.sql("insert into former_address values (:id, '2026-11-02T10:00Z', 'former.' || :id || '@example.org')")
                    .param("id", id)
                    .update();
            for (String kind : List.of("wanted", "moved")) {
                sql.sql("""
                        insert into mail_outbox (member_id, kind, about_id, at, message_id, state, due_at, next_at, queued_at)
                        values (:id, :kind, 0, '2026-11-02T10:00Z', 'none', 'waiting', now(), now() + interval '1 day', now())
                        """).param("id", id).param("kind", kind).update();
            }
            assertThat(operator.get("/admin/mail").text())
                    .contains("wanted." + id + "@example.org", "former." + id + "@example.org");
        }
        assertThat(statements.of(() -> operator.get("/admin/mail"))).hasSameSizeAs(few);
    }

    @Test
    void toEverybodyElseThereIsNothing() {
        Visitor ada = people.signedIn("Ada Brink");
        String letter = forgotten(ada.who());
        Visitor ben = people.signedIn("Ben Oduya");
        for (Visitor member : new Visitor[] {ada, ben}) {
            assertThat(member.get("/admin/mail").status()).isEqualTo(404);
            assertThat(member.get(letter).status()).isEqualTo(404);
            assertThat(member.post(letter).status()).isEqualTo(404);
        }
        assertThat(people.stranger().get("/admin/mail").location()).startsWith("/sign-in");
        assertThat(operator().postWithout(letter).status()).isEqualTo(403);
        assertThat(links(ada)).isZero();
    }

    @Test
    void whatHasNoLinkOrIsGoneIsNotFound() {
        Visitor operator = operator();
        assertThat(operator.get("/admin/mail/1/999999999").status()).isEqualTo(404);
        assertThat(operator.post("/admin/mail/1/999999999").status()).isEqualTo(404);
        Visitor ada = people.signedIn("Ada Brink");
        String letter = forgotten(ada.who());
        sql.sql("update mail_outbox set state = 'sent'").update();
        assertThat(operator.post(letter).status()).isEqualTo(404);
    }

    @Test
    void withoutAMailServerOnlyAccountMailIsQueued() {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor ben = people.signedIn("Ben Oduya");
        ada.post(
                "/members/" + ben.handle() + "/invitation",
                "how",
                "met",
                "blank_where",
                "Zennor quay",
                "blank_when",
                "May 2026",
                "why",
                MailTest.WHY,
                "insist",
                "as_it_is");
        await().until(() -> ben.get("/notices").text().contains("invites you"));
        forgotten(ben.who());
        assertThat(sql.sql("select kind from mail_outbox where member_id = :id")
                        .param("id", ben.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("reset");
    }

    private Visitor operator() {
        Visitor.Who operator = people.member("Olga Operator");
        sql.sql("update account set operator = true where member_id = :member")
                .param("member", operator.id().value())
                .update();
        return people.signIn(operator);
    }

    /** The address of the letter in the operator's list. */
    private String forgotten(Visitor.Who member) {
        people.stranger().post("/sign-in/forgotten", "address", member.address());
        return await().until(
                        () -> sql.sql("""
                                select '/admin/mail/' || member_id || '/' || letter_id from mail_outbox
                                where member_id = :id and kind = 'reset'
                                """)
                                .param("id", member.id().value())
                                .query(String.class)
                                .optional()
                                .orElse(""),
                        path -> !path.isEmpty());
    }

    private int links(Visitor member) {
        return sql.sql("select count(*) from account_link where member_id = :id")
                .param("id", member.id().value())
                .query(Integer.class)
                .single();
    }
}
