package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.access.AccessTokens;
import kith.access.Accounts;
import kith.member.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters about one's account: the secrets in them are made when they leave, work once, and are nowhere else. */
class AccountMailTest extends MailTest {

    private static final String WANTED = "six swans a-swimming";

    @Autowired
    Accounts accounts;

    @Autowired
    AccessTokens tokens;

    @Test
    void aNewAddressIsConfirmedByTheLinkInItsLetterOnce() {
        MemberId ada =
                accounts.register("Ada Brink", "ada@confirm.example", WANTED).orElseThrow();
        awaitQueued(ada, Kind.CONFIRM);
        sendAll();
        MimeMessage letter = only("ada@confirm.example");
        assertThat(subject(letter)).isEqualTo("Confirm your address");
        assertThat(header(letter, "List-Unsubscribe")).isEmpty();
        assertThat(secretsInTheOutbox(link(letter))).isZero();

        Visitor browser = people.stranger();
        String path = link(letter);
        assertThat(html(letter)).contains("href=\"http://kith.example.org" + path + "\"");
        Answer page = browser.get(path);
        assertThat(page.text()).contains("Is ada@confirm.example yours?");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(confirmed(ada)).as("a look confirms nothing").isFalse();
        assertThat(browser.post(path).location()).isEqualTo("/sign-in?confirmed");
        assertThat(confirmed(ada)).isTrue();
        assertThat(browser.post(path).status()).isEqualTo(404);
        assertThat(browser.get(path).text()).contains("This link does not work any more");
    }

    @Test
    void theLetterIsSentAgainAndNoneIfTheAddressIsConfirmedByThen() {
        MemberId ada =
                accounts.register("Ada Brink", "ada@again.example", WANTED).orElseThrow();
        Visitor browser = people.stranger();
        browser.post("/sign-in", "address", "ada@again.example", "password", WANTED);
        assertThat(browser.get("/settings/account").text()).contains("This address is not confirmed yet.");
        assertThat(browser.follow(browser.post("/settings/account/confirmation"))
                        .text())
                .contains("A letter is on its way.");
        awaitListeners();
        sendAll();
        assertThat(received("ada@again.example")).hasSize(2);
        for (int i = 0; i < 4; i++) {
            browser.post("/settings/account/confirmation");
        }
        assertThat(browser.post("/settings/account/confirmation").status()).isEqualTo(429);
        awaitListeners();
        browser.post(link(received("ada@again.example").getFirst()));
        sendAll();
        assertThat(received("ada@again.example")).hasSize(2);
        assertThat(states(ada)).contains("skipped");
    }

    @Test
    void whoeverHasAnAccountHearsThatSomebodyRegisteredWithTheirAddressOnceADay() {
        Visitor.Who ada = people.member("Ada Brink");
        Visitor browser = people.stranger();
        for (int i = 0; i < 3; i++) {
            Answer answer = browser.post("/register", "name", "Not Ada", "address", ada.address(), "password", WANTED);
            assertThat(answer.location()).isEqualTo("/sign-in?registered");
            awaitListeners();
        }
        MimeMessage letter = onlyLetter(ada);
        assertThat(subject(letter)).isEqualTo("You have an account already");
        assertThat(text(letter)).doesNotContain("Not Ada").contains("http://kith.example.org/sign-in\n");
    }

    @Test
    void aForgottenPasswordIsReplacedByTheLinkOnceAndEverybodyIsSignedOut() {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor browser = people.stranger();
        String token = tokens.renew(ada.who().address(), "Calendar", Duration.ofDays(1));
        String path = link(reset(ada.who(), browser));
        assertThat(browser.get(path).headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(ada.get("/settings/account").status())
                .as("a look changes nothing")
                .isEqualTo(200);
        Answer short1 = browser.post(path, "password", "short");
        assertThat(short1.status()).isEqualTo(422);
        assertThat(short1.text()).contains("10 characters or more");

        assertThat(browser.post(path, "password", WANTED).location()).isEqualTo("/sign-in?reset");
        assertThat(ada.get("/settings/account").status()).isEqualTo(302);
        assertThat(browser.get("/api/v1/me", "Authorization", "Bearer " + token).status())
                .isEqualTo(401);
        assertThat(browser.post("/sign-in", "address", ada.who().address(), "password", People.PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/sign-in", "address", ada.who().address(), "password", WANTED)
                        .location())
                .isEqualTo("/");
        assertThat(people.stranger()
                        .post(path, "password", "another one of mine")
                        .status())
                .isEqualTo(404);
        awaitListeners();
        assertThat(letters(ada.who())).as("this browser is known").hasSize(1);
    }

    @Test
    void aLinkToChooseAnotherPasswordRunsOutAfterHalfAnHourFromItsLetter() {
        Visitor.Who ada = people.member("Ada Brink");
        Visitor browser = people.stranger();
        String path = link(reset(ada, browser));
        clock.advance(Duration.ofMinutes(29));
        assertThat(browser.get(path).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(browser.post(path, "password", WANTED).status()).isEqualTo(404);
        people.signIn(ada);
    }

    @Test
    void aKnownAndAnUnknownAddressAreAnsweredAlike() {
        Visitor.Who ada = people.member("Ada Brink");
        Visitor browser = people.stranger();
        for (int i = 0; i < 5; i++) {
            Answer known = browser.post("/sign-in/forgotten", "address", ada.address());
            Answer unknown = browser.post("/sign-in/forgotten", "address", "nobody-" + ada.id() + "@example.org");
            assertThat(known.location()).isEqualTo("/sign-in?sent").isEqualTo(unknown.location());
            assertThat(known.body()).isEqualTo(unknown.body());
            assertThat(known.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
        }
        Answer known = browser.post("/sign-in/forgotten", "address", ada.address());
        Answer unknown = browser.post("/sign-in/forgotten", "address", "nobody-" + ada.id() + "@example.org");
        assertThat(known.status()).isEqualTo(429).isEqualTo(unknown.status());
        awaitListeners();
        assertThat(letters(ada)).hasSize(5);
        assertThat(SERVER.getReceivedMessages()).hasSize(5);
    }

    @Test
    void anotherAddressIsConfirmedByItsReaderAndTheOldOneIsTold() {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor there = people.signIn(ada.who());
        awaitListeners();
        sendAll();
        String old = ada.who().address();
        String wanted = "new-" + ada.id() + "@example.org";
        assertThat(ada.post("/settings/account/address", "current", "wrong", "address", wanted)
                        .text())
                .contains("That is not your present password.");
        ada.post("/settings/account/address", "current", People.PASSWORD, "address", wanted);
        awaitQueued(ada.id(), Kind.WANTED);
        sendAll();
        assertThat(ada.get("/settings/account").text()).contains("Waits to be confirmed " + wanted);
        assertThat(ada.post(link(only(wanted))).location()).isEqualTo("/settings/account");

        assertThat(ada.get("/settings/account").text()).contains(wanted).doesNotContain(old);
        assertThat(there.get("/settings/account").status()).isEqualTo(302);
        awaitQueued(ada.id(), Kind.MOVED);
        sendAll();
        MimeMessage told = received(old).getLast();
        assertThat(subject(told)).isEqualTo("Your account has another address");
        assertThat(text(told)).doesNotContain(wanted);
        Visitor browser = people.stranger();
        assertThat(browser.post("/sign-in", "address", old, "password", People.PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/sign-in", "address", wanted, "password", People.PASSWORD)
                        .location())
                .isEqualTo("/");
        assertThat(accounts.register("Somebody Else", old, WANTED))
                .as("the old one is free")
                .isPresent();
    }

    @Test
    void anAddressThatHasAnAccountIsNotToldToWhoeverWantsIt() {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor.Who ben = people.member("Ben Oduya");
        Answer taken = ada.post("/settings/account/address", "current", People.PASSWORD, "address", ben.address());
        assertThat(ada.follow(taken).text()).contains("A letter is on its way.");
        awaitListeners();
        assertThat(subject(onlyLetter(ben))).isEqualTo("You have an account already");
    }

    @Test
    void aNewBrowserIsNewsAndAKnownOneIsNot() {
        Visitor ada = people.signedIn("Ada Brink");
        ada.post("/sign-out");
        ada.post("/sign-in", "address", ada.who().address(), "password", People.PASSWORD);
        awaitListeners();
        assertThat(letters(ada.who())).as("its own browsers of the first day").isEmpty();
        people.signIn(ada.who());
        awaitListeners();
        MimeMessage letter = onlyLetter(ada.who());
        assertThat(subject(letter)).isEqualTo("You signed in from somewhere new");
        assertThat(text(letter)).contains("http://kith.example.org/sign-in/forgotten");
        assertThat(cookie(ada)).isNotEmpty();
        assertThat(sql.sql("select count(*) from known_device where hash = :value")
                        .param("value", cookie(ada))
                        .query(Integer.class)
                        .single())
                .as("kept as it is")
                .isZero();
    }

    @Test
    void strangersWrongPasswordsDoNotKeepAnOwnerOut() {
        Visitor ada = people.signedIn("Ada Brink");
        ada.post("/sign-out");
        Visitor stranger = people.stranger();
        for (int i = 0; i < 10; i++) {
            stranger.post("/sign-in", "address", ada.who().address(), "password", "not the password");
        }
        String[] right = {"address", ada.who().address(), "password", People.PASSWORD};
        assertThat(stranger.post("/sign-in", right).status()).isEqualTo(429);
        assertThat(people.signedIn("Mal Other")
                        .with(stranger)
                        .post("/sign-in", right)
                        .status())
                .as("another account's browser")
                .isEqualTo(429);
        assertThat(ada.post("/sign-in", right).location()).isEqualTo("/");
        ada.post("/sign-out");
        for (int i = 0; i < 10; i++) {
            assertThat(ada.post("/sign-in", "address", ada.who().address(), "password", "not the password")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(ada.post("/sign-in", right).status())
                .as("it has a limit of its own")
                .isEqualTo(429);
    }

    private static String cookie(Visitor visitor) {
        return visitor.cookie("kith-device");
    }

    private boolean confirmed(MemberId member) {
        return sql.sql("select confirmed_at is not null from account where member_id = :id")
                .param("id", member.value())
                .query(Boolean.class)
                .single();
    }

    private int secretsInTheOutbox(String path) {
        String token = path.substring(path.lastIndexOf('/') + 1);
        return sql.sql("""
                        select (select count(*) from mail_outbox o where o::text like :token)
                             + (select count(*) from account_link l where l::text like :token)
                        """)
                .param("token", "%" + token + "%")
                .query(Integer.class)
                .single();
    }
}
