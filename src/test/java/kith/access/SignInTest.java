package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import kith.KithTest;
import kith.People;
import kith.Visitor;
import org.junit.jupiter.api.Test;

/** Coming in and going out. */
@KithTest
class SignInTest {

    private final People people;

    SignInTest(People people) {
        this.people = people;
    }

    @Test
    void signsInAndOut() {
        Visitor ada = people.signedIn("Ada Brink");
        assertThat(ada.get("/settings/account").text()).contains(ada.who().address());

        assertThat(ada.post("/sign-out").location()).isEqualTo("/sign-in?out");
        assertThat(ada.get("/settings/account").location()).isEqualTo("/sign-in?to=%2Fsettings%2Faccount");
    }
}
