package kith.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Coming in and going out. */
@KithTest
class SignInTest {

    private final People people;
    private final MovableClock clock;
    private final JdbcClient sql;
    private final PasswordSignIn signIn;

    SignInTest(People people, MovableClock clock, JdbcClient sql, PasswordSignIn signIn) {
        this.signIn = signIn;
        this.people = people;
        this.clock = clock;
        this.sql = sql;
    }

    @AfterEach
    void forgetTheAttempts() {
        clock.reset();
        sql.sql("delete from attempt").update();
    }

    @Test
    void signsInAndOut() {
        Visitor ada = people.signedIn("Ada Brink");
        assertThat(ada.get("/settings/account").text()).contains(ada.who().address());

        assertThat(ada.post("/sign-out").location()).isEqualTo("/sign-in?out");
        assertThat(ada.get("/settings/account").location()).isEqualTo("/sign-in?to=%2Fsettings%2Faccount");
        assertThat(sessions(ada.who())).isZero();
    }

    @Test
    void leadsOnToThePageThatWasAskedFor() {
        Visitor.Who ada = people.member("Ada Brink");
        Visitor browser = people.stranger();
        Answer asked = browser.get("/settings/account?changed");
        assertThat(asked.location()).isEqualTo("/sign-in?to=%2Fsettings%2Faccount%3Fchanged");
        assertThat(browser.follow(asked).body()).contains("name=\"to\" value=\"/settings/account?changed\"");

        assertThat(signIn(browser, ada.address(), People.PASSWORD, "/settings/account?changed")
                        .location())
                .isEqualTo("/settings/account?changed");
        assertThat(browser.get("/sign-in?to=/settings/account").location()).isEqualTo("/settings/account");
    }

    @Test
    void leadsNowhereButToThisKith() {
        Visitor.Who ada = people.member("Ada Brink");
        assertThat(signIn(people.stranger(), ada.address(), People.PASSWORD, "//evil.example/")
                        .location())
                .isEqualTo("/");
        assertThat(people.stranger().get("/sign-in?to=//evil.example/").body()).doesNotContain("evil.example");
        assertThat(people.signedIn("Lu Chen")
                        .get("/sign-in?to=https://evil.example/")
                        .location())
                .isEqualTo("/");
    }

    @Test
    void leadsByTheFirstQuestionsTheFirstTime() {
        Visitor.Who ada = people.newcomer("Ada Brink");
        assertThat(signIn(people.stranger(), ada.address(), People.PASSWORD, "/invitations")
                        .location())
                .isEqualTo("/welcome?to=%2Finvitations");
    }

    @Test
    void addressesAreTakenInAnyCase() {
        Visitor.Who ada = people.member("Ada Brink");
        assertThat(signIn(people.stranger(), " " + ada.address().toUpperCase(Locale.ROOT), People.PASSWORD, "")
                        .location())
                .isEqualTo("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookTheSame() {
        Visitor browser = people.stranger();
        String known = people.member("Ada Brink").address();
        Answer wrong = signIn(browser, known, "not her password", "");
        Answer unknown = signIn(browser, "nobody@example.org", "not her password", "");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(same(unknown.body(), "nobody@example.org")).isEqualTo(same(wrong.body(), known));
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
        assertThat(wrong.body()).contains("value=\"" + known + "\"").doesNotContain("not her password");
    }

    /** Measured as work of the processor, of which the hash is nearly all, so that a busy machine makes no difference. */
    @Test
    void aWrongPasswordAndAnUnknownAddressTakeTheSameTime() {
        String known = people.member("Ada Brink").address();
        long wrong = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            wrong = Math.min(wrong, Work.of(() -> refuse(known)));
            unknown = Math.min(unknown, Work.of(() -> refuse("nobody@example.org")));
        }
        assertThat((double) unknown / wrong).isBetween(0.7, 1.4);
    }

    private void refuse(String address) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(address, "not her password");
        assertThatThrownBy(() -> signIn.authenticate(typed)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void tenWrongPasswordsAreEnoughForAQuarterOfAnHour() {
        String known = people.member("Ada Brink").address();
        assertThat(afterTenWrongOnes(known).status()).isEqualTo(429);
        Answer refused = signIn(people.stranger(), known, People.PASSWORD, "");
        assertThat(refused.status()).as("the right one as well").isEqualTo(429);
        assertThat(refused.text()).contains("That was 10 wrong passwords for this address. Try again in 15 minutes.");
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(800L, 900L);

        clock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(signIn(people.stranger(), known, People.PASSWORD, "").location())
                .isEqualTo("/");
    }

    @Test
    void theLimitDoesNotTellWhetherThereIsAnAccount() {
        String known = people.member("Ada Brink").address();
        Answer wrong = afterTenWrongOnes(known);
        Answer unknown = afterTenWrongOnes("Nobody@example.org");
        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(same(unknown.body(), "Nobody@example.org")).isEqualTo(same(wrong.body(), known));
    }

    @Test
    void rightPasswordsDoNotCount() {
        Visitor.Who ada = people.member("Ada Brink");
        for (int i = 0; i < 12; i++) {
            assertThat(signIn(people.stranger(), ada.address(), People.PASSWORD, "")
                            .location())
                    .isEqualTo("/");
        }
    }

    @Test
    void hostileTextIsAWrongAddressAndNothingMore() {
        for (String typed : new String[] {
            "", "\u0000", "a\u0000@example.org", "<script>@example.org", "é".repeat(3000), "😀@example.org"
        }) {
            Answer answer = signIn(people.stranger(), typed, "x\u0000y", "");
            assertThat(answer.status()).as(typed).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("<script>@");
        }
    }

    @Test
    void aPasswordOfAnyLengthIsAWrongOneAndNothingMore() {
        String known = people.member("Ada Brink").address();
        for (String typed : new String[] {"", "a".repeat(73), "é".repeat(100_000)}) {
            assertThat(signIn(people.stranger(), known, typed, "").status()).isEqualTo(422);
        }
    }

    private Answer afterTenWrongOnes(String address) {
        Visitor browser = people.stranger();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(browser, address, "not the password", "").status())
                    .isEqualTo(422);
        }
        return signIn(browser, address, "not the password", "");
    }

    private long sessions(Visitor.Who member) {
        return sql.sql("select count(*) from spring_session where principal_name = :name")
                .param("name", member.id().toString())
                .query(Long.class)
                .single();
    }

    private static Answer signIn(Visitor browser, String address, String password, String to) {
        return browser.post("/sign-in", "address", address, "password", password, "to", to);
    }

    /** A page without what is allowed to differ: the token, and the address that was typed. */
    private static String same(String body, String address) {
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replace(address, "");
    }
}
