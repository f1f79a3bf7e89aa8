package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another password for oneself. */
@KithTest
class PasswordChangeTest {

    private static final String WANTED = "six swans a-swimming";

    private final People people;
    private final JdbcClient sql;

    PasswordChangeTest(People people, JdbcClient sql) {
        this.people = people;
        this.sql = sql;
    }

    @AfterEach
    void forgetTheAttempts() {
        sql.sql("delete from attempt").update();
    }

    @Test
    void changesItAndSignsOutEverywhereElse() {
        Visitor here = people.signedIn("Ada Brink");
        Visitor there = people.signIn(here.who());
        Visitor another = people.signedIn("Lu Chen");
        String before = here.cookie("kith-session");

        Answer changed = change(here, People.PASSWORD, WANTED);
        assertThat(changed.location()).isEqualTo("/settings/account?changed");
        assertThat(here.follow(changed).text())
                .contains("Your password is changed. Everywhere else you are signed out.");
        assertThat(here.cookie("kith-session")).isNotEmpty().isNotEqualTo(before);
        assertThat(there.get("/settings/account").status()).isEqualTo(302);
        assertThat(another.get("/settings/account").status()).isEqualTo(200);

        Visitor later = people.stranger();
        String address = here.who().address();
        assertThat(later.post("/sign-in", "address", address, "password", People.PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(later.post("/sign-in", "address", address, "password", WANTED)
                        .location())
                .isEqualTo("/");
    }

    @Test
    void theIdOfBeforeIsOfNoMoreUse() {
        Visitor here = people.signedIn("Ada Brink");
        String before = here.cookie("kith-session");
        change(here, People.PASSWORD, WANTED);
        assertThat(people.stranger()
                        .get("/settings/account", "Cookie", "kith-session=" + before)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void needsThePresentOne() {
        Visitor ada = people.signedIn("Ada Brink");
        Answer refused = change(ada, "not her password", WANTED);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("That is not your present password. Nothing has been changed.");
        assertThat(refused.body()).doesNotContain(WANTED, "not her password");
        assertThat(change(ada, People.PASSWORD, "short").text()).contains("10 characters or more");
        assertThat(change(ada, People.PASSWORD, ada.who().address()).text()).contains("Your address is the first");
        assertThat(people.signIn(ada.who()).get("/settings/account").status()).isEqualTo(200);
    }

    @Test
    void fiveWrongOnesAreEnoughForAQuarterOfAnHour() {
        Visitor ada = people.signedIn("Ada Brink");
        for (int i = 0; i < 5; i++) {
            assertThat(change(ada, "not her password", WANTED).status()).isEqualTo(422);
        }
        Answer refused = change(ada, People.PASSWORD, WANTED);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text())
                .contains("That was 5 wrong passwords. Your password is as it was; try again in 15 minutes.");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void theSameLettersFromAnotherKeyboardAreTheSamePassword() {
        Visitor ada = people.signedIn("Ada Brink");
        assertThat(change(ada, People.PASSWORD, "cafe\u0301 au lait").status()).isEqualTo(302);
        assertThat(people.stranger()
                        .post("/sign-in", "address", ada.who().address(), "password", "caf\u00e9 au lait")
                        .location())
                .isEqualTo("/");
    }

    private static Answer change(Visitor member, String current, String wanted) {
        return member.post("/settings/account/password", "current", current, "password", wanted);
    }
}
