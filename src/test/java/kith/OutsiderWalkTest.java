package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An invitation is its two people's: no third member, the operator included, reads a word of it or moves it, at whatever address. */
@KithTest
class OutsiderWalkTest {

    private static final List<String> WORDS =
            List.of("Zennor", "quillwork", "cormorant ledger", "Which ledger", "the blue one");

    private final RequestMappingHandlerMapping mappings;
    private final People people;
    private final JdbcClient sql;
    private final Visitor ada;
    private final Visitor ben;
    private String invitation = "";

    OutsiderWalkTest(
            People people,
            JdbcClient sql,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
        this.people = people;
        this.sql = sql;
        this.ada = people.signedIn("Ada Brink");
        this.ben = people.signedIn("Ben Oduya");
    }

    @BeforeEach
    void adaWritesAndBenAsks() {
        Answer sent = ada.post(
                "/members/" + ben.handle() + "/invitation",
                "how",
                "met",
                "blank_where",
                "Zennor quay",
                "blank_when",
                "May 2026",
                "why",
                "Your note on quillwork names a cormorant ledger; ours of 1904 has the same hand. Shall we compare?",
                "insist",
                "as_it_is");
        invitation = String.valueOf(sent.location());
        ben.post(invitation + "/question", "question", "Which ledger do you have?");
        ada.post(invitation + "/answer", "answer", "It is the blue one.");
    }

    @Test
    void itsTwoPeopleReadItWhole() {
        assertThat(ada.get(invitation).text()).contains(WORDS);
        assertThat(ben.get(invitation).text()).contains(WORDS);
    }

    @Test
    void aThirdMemberReadsNothingAndMovesNothing() {
        readsNothingAndMovesNothing(people.signedIn("Cato Third"));
    }

    @Test
    void theOperatorReadsNothingAndMovesNothing() {
        Visitor.Who operator = people.member("Olga Operator");
        sql.sql("update account set operator = true where member_id = :member")
                .param("member", operator.id().value())
                .update();
        readsNothingAndMovesNothing(people.signIn(operator));
    }

    @Test
    void aStrangerReadsNothing() {
        Visitor stranger = people.stranger();
        for (String address : walk().addresses(RequestMethod.GET)) {
            assertThat(stranger.get(address).body()).as(address).doesNotContain(WORDS);
        }
        assertThat(stranger.get(invitation).location()).startsWith("/sign-in");
    }

    @Test
    void neitherOfTheTwoTakesTheOthersSteps() {
        String before = card(ben);
        for (String step : List.of("acceptance", "question", "refusal", "undo", "setting-aside")) {
            assertThat(ada.post(invitation + "/" + step, "question", "?").status())
                    .as(step)
                    .isEqualTo(404);
        }
        for (String step : List.of("answer", "withdrawal")) {
            assertThat(ben.post(invitation + "/" + step, "answer", "Mine.").status())
                    .as(step)
                    .isEqualTo(404);
        }
        assertThat(card(ben)).isEqualTo(before);
    }

    @Test
    void nothingChangesWithoutTheFormsToken() {
        for (String address : walk().addresses(RequestMethod.POST)) {
            if (address.startsWith("/mail/unsubscribe/")) {
                continue; // pressed by mail programs, which have no form; its address is the secret
            }
            assertThat(ben.postWithout(address, "answer", "x").status())
                    .as(address)
                    .isEqualTo(403);
            assertThat(people.stranger().postWithout(address).status())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(ben.get(invitation).text()).contains("Accept");
    }

    private void readsNothingAndMovesNothing(Visitor outsider) {
        String forBen = card(ben);
        String forAda = card(ada);
        for (String address : walk().addresses(RequestMethod.GET)) {
            assertThat(outsider.get(address).body()).as(address).doesNotContain(WORDS);
        }
        for (RequestMethod method : List.of(RequestMethod.GET, RequestMethod.POST)) {
            List<String> addresses = walk().addressesWith(method, List.of("id", "number"));
            assertThat(addresses).isNotEmpty();
            for (String address : addresses) {
                Answer answer = method == RequestMethod.GET
                        ? outsider.get(address)
                        : outsider.post(address, "question", "Who?", "answer", "Me.", "why", "x".repeat(30));
                assertThat(answer.status()).as(address).isEqualTo(404);
                assertThat(answer.body()).as(address).doesNotContain(WORDS);
            }
        }
        assertThat(card(ben)).isEqualTo(forBen);
        assertThat(card(ada)).isEqualTo(forAda);
    }

    /** The invitation's card, but for the tokens of its forms. */
    private String card(Visitor reader) {
        String page = reader.get(invitation).body();
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"))
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private Walk walk() {
        String id = invitation.substring("/invitations/".length());
        return new Walk(
                mappings,
                Map.of(
                        "handle", Stream.of(ada, ben).map(Visitor::handle).toList(),
                        "id", List.of(id),
                        "number", List.of(id),
                        "slug", List.of("no-such-group"),
                        "event", List.of("0"),
                        "token", List.of("k7mwq-2vxhc-9tdnr-p4bfs"),
                        "recipient", List.of("1"),
                        "seq", List.of("1"),
                        "letter", List.of("1"),
                        "name", List.of("0".repeat(64) + "-96.jpg")));
    }
}
