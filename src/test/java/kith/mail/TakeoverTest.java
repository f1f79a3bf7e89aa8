package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import kith.People;
import kith.Visitor;
import kith.access.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody tries who has, or makes, an account with an address that is not theirs. */
class TakeoverTest extends MailTest {

    private static final String WANTED = "six swans a-swimming";

    @Autowired
    Accounts accounts;

    /** Else whoever had the account for an hour could take it again a week later. */
    @Test
    void aResetEndsAChangeOfAddressThatWaits() {
        Visitor intruder = people.signedIn("Ada Brink");
        String wanted = "evil-" + intruder.id() + "@example.org";
        intruder.post("/settings/account/address", "current", People.PASSWORD, "address", wanted);
        awaitQueued(intruder.id(), Kind.WANTED);
        sendAll();
        String kept = link(only(wanted));
        Visitor owner = people.stranger();
        owner.post(link(reset(intruder.who(), owner)), "password", WANTED);

        assertThat(people.stranger().post(kept).status()).isEqualTo(404);
        assertThat(owner.post("/sign-in", "address", intruder.who().address(), "password", WANTED)
                        .location())
                .isEqualTo("/");
        assertThat(owner.get("/settings/account").text()).doesNotContain(wanted);
    }

    @Test
    void newBrowsersAreToldOfAFewTimesADayAndNeverToAnAddressThatIsNotConfirmed() {
        Visitor.Who ada = people.member("Ada Brink");
        people.signIn(ada);
        for (int i = 0; i < 7; i++) {
            people.signIn(ada);
        }
        awaitListeners();
        assertThat(letters(ada)).hasSize(5);

        assertThat(accounts.register("Not Ada", "ada@victim.example", WANTED)).isPresent();
        for (int i = 0; i < 3; i++) {
            people.stranger().post("/sign-in", "address", "ada@victim.example", "password", WANTED);
        }
        awaitListeners();
        sendAll();
        assertThat(received("ada@victim.example")).hasSize(1);
    }
}
