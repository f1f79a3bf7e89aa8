package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Becoming a member. */
@KithTest
class RegistrationTest {

    private static final String PASSWORD = "four herons on one leg";

    private final People people;
    private final Accounts accounts;
    private final JdbcClient sql;

    RegistrationTest(People people, Accounts accounts, JdbcClient sql) {
        this.people = people;
        this.accounts = accounts;
        this.sql = sql;
    }

    @BeforeEach
    void somebodyIsThere() {
        people.member("Somebody There");
    }

    @AfterEach
    void forgetTheAttempts() {
        sql.sql("delete from attempt").update();
    }

    @Test
    void makesAMemberWhoCanSignInAndIsAskedTheFirstQuestions() {
        Visitor browser = people.stranger();
        Answer answer = register(browser, "Ada  Brink", " Ada@Register.example ", PASSWORD);
        assertThat(answer.location()).isEqualTo("/sign-in?registered");
        assertThat(browser.follow(answer).text()).contains("If that address was new here, your account is ready");

        Answer in = browser.post("/sign-in", "address", "ada@register.example", "password", PASSWORD);
        assertThat(in.location()).isEqualTo("/welcome");
        assertThat(browser.get("/settings/account").text()).contains("Ada@Register.example");
        assertThat(browser.get("/register").location()).isEqualTo("/");
    }

    @Test
    void whereOneWantedToGoIsKeptThroughEveryPageOnTheWay() {
        Visitor browser = people.stranger();
        String wish = "/members/noor/invitation?how=link:k7mwq-2vxhc-9tdnr-p4bfs";
        String to = "to=%2Fmembers%2Fnoor%2Finvitation%3Fhow%3Dlink%3Ak7mwq-2vxhc-9tdnr-p4bfs";
        String hidden = "name=\"to\" value=\"" + wish + "\"";
        assertThat(browser.get("/register?" + to).body()).contains(hidden, "/sign-in?" + to);
        assertThat(browser.get("/sign-in?" + to).body()).contains(hidden, "/register?" + to);
        assertThat(browser.post("/register", "name", "", "to", wish).body()).contains(hidden);

        Answer registered = browser.post(
                "/register", "name", "Ada", "address", "ada@onward.example", "password", PASSWORD, "to", wish);
        assertThat(registered.location()).isEqualTo("/sign-in?registered&" + to);
        assertThat(browser.follow(registered).body()).contains(hidden);
        Answer in = browser.post("/sign-in", "address", "ada@onward.example", "password", PASSWORD, "to", wish);
        assertThat(in.location()).isEqualTo("/welcome?" + to);
        assertThat(browser.follow(in).body()).contains(hidden);
        assertThat(browser.post("/welcome", "headline", "x".repeat(500), "to", wish)
                        .body())
                .contains(hidden);
        assertThat(browser.post("/welcome", "later", "1", "to", wish).location())
                .isEqualTo(wish);
        assertThat(browser.get("/register?" + to).location()).isEqualTo(wish);
    }

    @Test
    void nobodyIsLedElsewhereOnTheWay() {
        Visitor browser = people.stranger();
        String evil = "//evil.example/";
        assertThat(browser.get("/register?to=" + evil).body()).doesNotContain("evil");
        assertThat(browser.post(
                                "/register",
                                "name",
                                "Ada",
                                "address",
                                "ada@evil.example",
                                "password",
                                PASSWORD,
                                "to",
                                evil)
                        .location())
                .isEqualTo("/sign-in?registered");
        assertThat(browser.post("/sign-in", "address", "ada@evil.example", "password", PASSWORD, "to", evil)
                        .location())
                .isEqualTo("/welcome");
        assertThat(browser.get("/welcome?to=" + evil).body()).doesNotContain("evil");
        assertThat(browser.post("/welcome", "later", "1", "to", evil).location())
                .isEqualTo("/");
    }

    @Test
    void aKnownAddressIsAnsweredTheSameAndNothingChanges() {
        Visitor browser = people.stranger();
        Answer unknown = register(browser, "Lu Chen", "lu@known.example", PASSWORD);
        long members = members();
        Answer known = register(browser, "Not Lu", "LU@known.example", "another password of mine");

        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(names(known)).isEqualTo(names(unknown));
        assertThat(members()).isEqualTo(members);
        assertThat(browser.post("/sign-in", "address", "lu@known.example", "password", "another password of mine")
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/sign-in", "address", "lu@known.example", "password", PASSWORD)
                        .location())
                .isEqualTo("/welcome");
    }

    @Test
    void aKnownAddressTakesTheSameTime() {
        accounts.register("Ada Brink", "ada@timed.example", PASSWORD);
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            String fresh = "ada-" + i + "@timed.example";
            unknown = Math.min(unknown, Work.of(() -> accounts.register("Ada Brink", fresh, PASSWORD)));
            known = Math.min(known, Work.of(() -> accounts.register("Ada Brink", "ada@timed.example", PASSWORD)));
        }
        assertThat((double) known / unknown).isBetween(0.7, 1.4);
    }

    @ParameterizedTest
    @CsvSource({
        "'', ada@new.example, four herons on one leg, Please tell us your name.",
        "Ada, ada, four herons on one leg, That does not look like an e-mail address.",
        "Ada, ada@new.example, too short, Please choose a password of 10 characters or more.",
        "Ada, ada@new.example, Password1234, That password is among the first that anybody would try.",
        "Ada, ada@new.example, 1111122222, That password is among the first that anybody would try.",
        "Ada, ada@new.example, Ada@new.example, Your address is the first that anybody would try."
    })
    void saysWhatWillNotDoAndKeepsTheRest(String name, String address, String password, String sentence) {
        Answer answer = register(people.stranger(), name, address, password);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence);
        assertThat(answer.body()).contains("value=\"" + address + "\"").doesNotContain("herons", "too short");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(register(people.stranger(), "A".repeat(81), "ada@new.example", PASSWORD)
                        .text())
                .contains("Please keep your name to 80 characters.");
        assertThat(register(people.stranger(), "Ada", "ada@new.example", "ü".repeat(37) + " letters")
                        .text())
                .contains("longer than Kith can keep");
    }

    @Test
    void hostileTextIsTextOrRefused() {
        Visitor browser = people.stranger();
        Answer answer = register(browser, "<script>alert(1)</script>", "\"><script>", PASSWORD);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("<script>alert", "\"><script>");
        assertThat(register(browser, "A\u0000da \u202eknirB", "null\u0000byte@new.example", PASSWORD)
                        .location())
                .isEqualTo("/sign-in?registered");
        assertThat(register(browser, "\u0000\u202e", "ada@new.example", PASSWORD)
                        .text())
                .contains("Please tell us your name.");
        assertThat(browser.post("/register").status()).as("nothing at all").isEqualTo(422);
    }

    @Test
    void fortyAnHourFromOnePlaceAreEnough() {
        Visitor browser = people.stranger();
        for (int i = 0; i < 40; i++) {
            assertThat(register(browser, "Ada", "not an address", PASSWORD).status())
                    .isEqualTo(422);
        }
        Answer refused = register(browser, "Ada", "ada@many.example", PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.text()).contains("That was 40 registrations from where you are within the hour.");
        assertThat(refused.body()).contains("value=\"ada@many.example\"");
    }

    @Test
    void onlyTheAddressOfAMemberIsTheirs() {
        Visitor.Who ada = people.member("Ada Brink");
        Visitor.Who lu = people.member("Lu Chen");
        assertThat(accounts.isAddressOf(ada.id(), " " + ada.address().toUpperCase(Locale.ROOT)))
                .isTrue();
        assertThat(accounts.isAddressOf(lu.id(), ada.address())).isFalse();
        assertThat(accounts.isAddressOf(ada.id(), "no address")).isFalse();
    }

    private static Answer register(Visitor browser, String name, String address, String password) {
        return browser.post("/register", "name", name, "address", address, "password", password);
    }

    private long members() {
        return sql.sql("select count(*) from member").query(Long.class).single();
    }

    /** The names of the headers, and the values of those that are not a moment or a token. */
    private static Map<String, Object> names(Answer answer) {
        Map<String, Object> headers = new TreeMap<>(answer.headers().map());
        headers.computeIfPresent("date", (name, value) -> "");
        headers.computeIfPresent("set-cookie", (name, value) -> "");
        headers.computeIfPresent("x-request-id", (name, value) -> "");
        return headers;
    }
}
