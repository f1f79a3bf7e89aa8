package kith.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.FreshDatabase;
import kith.Kith;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two Kiths on one new database: the first start, and what they have in common. */
@ExtendWith(OutputCaptureExtension.class)
class TwoKithsTest {

    private static final String PASSWORD = "a heron in the reeds";
    private static final Pattern CODE = Pattern.compile("\\b([2-9A-Z]{4}(?:-[2-9A-Z]{4}){3})\\b");

    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext two;
    private String codeOfOne;
    private String codeOfTwo;

    @BeforeEach
    void start(CapturedOutput console) {
        String database = FreshDatabase.create();
        one = kith(database);
        codeOfOne = code(console.getOut());
        two = kith(database, "--kith.limits.SIGN_IN_PER_ACCOUNT=3", "--kith.proxies=127.0.0.1");
        codeOfTwo = code(console.getOut());
    }

    @AfterEach
    void stop() {
        two.close();
        one.close();
    }

    @Test
    void theOperatorComesFirstAndAfterwardsTheyBehaveAsOne() {
        assertThat(codeOfOne).isNotEqualTo(codeOfTwo);
        theCodesAreNotInTheDatabase();
        nobodyElseCanRegister();
        aCodeWorksOnceAndOnEither();
        sessionsHoldOnBoth();
        limitsCountOnBoth();
        behindAProxyWithTlsCookiesAreSecure();
        onlyANamedProxyIsBelievedAboutWhereOneIs();
    }

    private void theCodesAreNotInTheDatabase() {
        assertThat(one.getBean(JdbcClient.class)
                        .sql("select hash from operator_code")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(hash -> hash.contains(codeOfOne) || hash.contains(codeOfOne.replace("-", "")));
    }

    private void nobodyElseCanRegister() {
        Visitor stranger = at(one);
        assertThat(stranger.get("/register").text()).contains("Make this Kith yours");
        Answer refused = stranger.post("/register", "name", "Eve", "address", "eve@example.org", "password", PASSWORD);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("This Kith waits for its operator.");
        Answer wrong = operate(stranger, "AAAA-BBBB-CCCC-DDDD");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("That is not the code.");
        assertThat(wrong.body()).contains("value=\"ops@example.org\"").doesNotContain(PASSWORD);
    }

    private void aCodeWorksOnceAndOnEither() {
        String typed = codeOfOne.toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(operate(at(two), typed).location()).isEqualTo("/sign-in?registered");
        assertThat(operate(at(one), codeOfOne).text()).contains("That is not the code.");
        assertThat(operate(at(one), codeOfTwo).text()).contains("That is not the code.");
        assertThat(at(one).get("/register").text()).contains("Become a member");
        assertThat(one.getBean(JdbcClient.class)
                        .sql("select address from account where operator")
                        .query(String.class)
                        .list())
                .containsExactly("ops@example.org");
        Answer registered =
                at(two).post("/register", "name", "Eve", "address", "eve@example.org", "password", PASSWORD);
        assertThat(registered.location()).isEqualTo("/sign-in?registered");
    }

    private void sessionsHoldOnBoth() {
        Visitor browser = at(one);
        assertThat(signIn(browser, PASSWORD).location()).isEqualTo("/welcome");
        Visitor same = at(two).with(browser);
        assertThat(same.get("/settings/account").text()).contains("ops@example.org");
        browser.post("/sign-out");
        assertThat(same.get("/settings/account").status()).isEqualTo(302);
    }

    private void limitsCountOnBoth() {
        for (int i = 0; i < 3; i++) {
            assertThat(signIn(at(one), "not the password").status()).isEqualTo(422);
        }
        Answer refused = signIn(at(two), PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("That was 3 wrong passwords");
    }

    private void behindAProxyWithTlsCookiesAreSecure() {
        Visitor browser = at(two);
        Answer form = browser.get("/sign-in", "X-Forwarded-Proto", "https");
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("__Host-kith-form=").contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(form.headers().firstValue("Strict-Transport-Security")).isPresent();

        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        Answer in = browser.send(browser.request(
                        "/sign-in", "X-Forwarded-Proto", "https", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("address=eve%40example.org&password=a+heron+in+the+reeds&_csrf="
                        + URLEncoder.encode(token.group(1), UTF_8))));
        assertThat(in.location()).isEqualTo("/welcome");
        assertThat(in.headers().allValues("Set-Cookie"))
                .anyMatch(
                        set -> set.startsWith("kith-session=") && set.contains("; Secure") && set.contains("HttpOnly"));
        assertThat(at(one).get("/sign-in", "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        set -> assertThat(set).startsWith("kith-form=").doesNotContain("Secure"));
    }

    private void onlyANamedProxyIsBelievedAboutWhereOneIs() {
        JdbcClient sql = one.getBean(JdbcClient.class);
        at(two).get("/register");
        for (ConfigurableApplicationContext kith : List.of(one, two)) {
            Visitor browser = at(kith);
            browser.send(browser.request("/register", "X-Forwarded-For", "2001:db8:7:7::1")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(browser.token(), UTF_8))));
        }
        assertThat(sql.sql("select who from attempt where kind = 'REGISTRATION_PER_PLACE' and who <> 'place:127.0.0.1'")
                        .query(String.class)
                        .list())
                .containsExactly("place:2001:db8:7:7::/64");
    }

    private static Answer signIn(Visitor browser, String password) {
        return browser.post("/sign-in", "address", "ops@example.org", "password", password);
    }

    private static Answer operate(Visitor browser, String code) {
        return browser.post(
                "/operator", "code", code, "name", "Olu Ops", "address", "ops@example.org", "password", PASSWORD);
    }

    private static Visitor at(ConfigurableApplicationContext kith) {
        return Visitor.at(kith.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static ConfigurableApplicationContext kith(String database, String... more) {
        String[] given = {
            "--server.port=0",
            "--kith.port=0",
            "--kith.database.url=" + database,
            "--kith.database.user=postgres",
            "--kith.database.password=postgres",
            "--spring.datasource.url=" + database,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--kith.data=target/kith-data-two",
            "--spring.jmx.enabled=false"
        };
        String[] all = Arrays.copyOf(given, given.length + more.length);
        System.arraycopy(more, 0, all, given.length, more.length);
        return new SpringApplicationBuilder(Kith.class).run(all);
    }

    /** The last code that was printed. */
    private static String code(String console) {
        Matcher code = CODE.matcher(console);
        String last = "";
        while (code.find()) {
            last = code.group(1);
        }
        assertThat(last).isNotEmpty();
        return last;
    }
}
