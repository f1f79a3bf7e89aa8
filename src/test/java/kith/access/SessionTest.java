package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kith.KithTest;
import kith.People;
import kith.Statements;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is remembered between two pages, for how long, and what it costs. */
@KithTest
class SessionTest {

    private final People people;
    private final Statements statements;
    private final JdbcClient sql;

    SessionTest(People people, Statements statements, JdbcClient sql) {
        this.people = people;
        this.statements = statements;
        this.sql = sql;
    }

    @AfterEach
    void forgetTheAttempts() {
        sql.sql("delete from attempt").update();
    }

    @Test
    void publicPagesMakeNoSessionAndAskTheDatabaseNothing() {
        Visitor stranger = people.stranger();
        for (String path : List.of("/", "/kith.css", "/webjars/htmx.org/2.0.8/dist/htmx.min.js")) {
            List<String> asked = statements.of(
                    () -> assertThat(stranger.get(path).status()).as(path).isEqualTo(200));
            assertThat(asked).as(path).isEmpty();
            assertThat(stranger.cookies().getCookieStore().getCookies())
                    .as(path)
                    .isEmpty();
        }
        assertThat(stranger.get("/sign-in").status()).isEqualTo(200);
        assertThat(stranger.cookies().getCookieStore().getCookies())
                .extracting(HttpCookie::getName)
                .containsExactly("kith-form");
        assertThat(stranger.get("/invitations").status()).isEqualTo(302);
        assertThat(stranger.cookie("kith-session")).isEmpty();
    }

    @Test
    void aSignedInPageReadsItsSessionOnceAndWritesNothing() {
        Visitor ada = people.signedIn("Ada Brink");
        ada.get("/settings/account");
        List<String> asked = statements.of(() -> ada.get("/settings/account"));
        assertThat(asked).as("session, account, oneself and what waits").hasSize(3);
        assertThat(asked)
                .noneMatch(sql -> sql.equals(Statements.BEGIN) || sql.startsWith("UPDATE") || sql.startsWith("update"));
    }

    @Test
    void whoIsSignedInIsKeptInTenBytesAndNothingElse() {
        Visitor ada = people.signedIn("Ada Brink");
        assertThat(sql.sql("""
                        select length(a.attribute_bytes) from spring_session s
                        join spring_session_attributes a on a.session_primary_id = s.primary_id
                        where s.principal_name = :name
                        """)
                        .param("name", ada.id().toString())
                        .query(Integer.class)
                        .list())
                .containsExactly(10);
    }

    @Test
    void thatItWasUsedIsWrittenAtMostOnceAMinute() {
        Visitor ada = people.signedIn("Ada Brink");
        Instant signedIn = lastUsed(ada);
        ada.get("/settings/account");
        assertThat(lastUsed(ada)).isEqualTo(signedIn);

        lastUsed(ada, signedIn.minusSeconds(90));
        ada.get("/settings/account");
        assertThat(lastUsed(ada)).isAfterOrEqualTo(signedIn);
    }

    @Test
    void endsAfterTwoWeeksUnusedOrThreeMonthsInAll() {
        Visitor ada = people.signedIn("Ada Brink");
        lastUsed(ada, Instant.now().minus(Duration.ofDays(13)));
        assertThat(ada.get("/settings/account").status()).isEqualTo(200);
        lastUsed(ada, Instant.now().minus(Duration.ofDays(14).plusSeconds(5)));
        assertThat(ada.get("/settings/account").status()).isEqualTo(302);

        Visitor lu = people.signedIn("Lu Chen");
        sql.sql("update spring_session set creation_time = :then where principal_name = :name")
                .param("then", Instant.now().minus(Duration.ofDays(91)).toEpochMilli())
                .param("name", lu.id().toString())
                .update();
        assertThat(lu.get("/settings/account").status()).isEqualTo(302);
    }

    @Test
    void anIdThatWasThereBeforeSigningInIsOfNoUseAfter() {
        Visitor.Who ada = people.member("Ada Brink");
        Visitor attacker = people.signedIn("Mallory Quick");
        Visitor browser = people.stranger();
        plant(browser, attacker.cookie("kith-session"));

        // the browser is signed in as somebody else, as when a neighbour planted the cookie; signing in must not share
        // one session
        browser.post("/sign-out");
        Answer in = browser.post("/sign-in", "address", ada.address(), "password", People.PASSWORD);
        assertThat(in.status()).isEqualTo(302);
        assertThat(browser.cookie("kith-session")).isNotEqualTo(attacker.cookie("kith-session"));
        assertThat(attacker.get("/settings/account").status()).isEqualTo(302);

        Visitor other = people.stranger();
        plant(other, "bm90LWEtc2Vzc2lvbg==");
        other.post("/sign-in", "address", ada.address(), "password", People.PASSWORD);
        assertThat(other.cookie("kith-session")).isNotEqualTo("bm90LWEtc2Vzc2lvbg==");
    }

    @Test
    void cookiesAreForTheServerAlone() {
        Visitor.Who ada = people.member("Ada Brink");
        Answer in = people.stranger().post("/sign-in", "address", ada.address(), "password", People.PASSWORD);
        String session = in.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("kith-session="))
                .findFirst()
                .orElseThrow();
        assertThat(session)
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=7776000")
                .doesNotContain("Secure");
        Answer form = people.stranger().get("/sign-in");
        assertThat(form.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("kith-form=", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    private static void plant(Visitor browser, String session) {
        HttpCookie cookie = new HttpCookie("kith-session", session);
        cookie.setPath("/");
        cookie.setDomain("localhost.local");
        cookie.setVersion(0);
        browser.cookies().getCookieStore().add(browser.home(), cookie);
    }

    private Instant lastUsed(Visitor member) {
        return Instant.ofEpochMilli(sql.sql("select last_access_time from spring_session where principal_name = :name")
                .param("name", member.id().toString())
                .query(Long.class)
                .single());
    }

    private void lastUsed(Visitor member, Instant then) {
        sql.sql("""
                        update spring_session
                        set last_access_time = :then, expiry_time = :then + max_inactive_interval * 1000::bigint
                        where principal_name = :name
                        """)
                .param("then", then.toEpochMilli())
                .param("name", member.id().toString())
                .update();
    }
}
