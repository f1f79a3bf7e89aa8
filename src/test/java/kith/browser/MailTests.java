package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters on a Kith without a mail server: choosing, forgetting a password, and the operator who hands a link on. */
class MailTests extends TwoPeople {

    private static final Pattern LINK = Pattern.compile("/sign-in/(?:reset|confirm)/[\\w-]{32}");
    private static final String WANTED = "six swans a-swimming";

    @Autowired
    JdbcClient sql;

    @Test
    void lettersAreChosenAndTheChoiceStays() {
        Person reader = signIn(noor, Window.WIDE);
        reader.open("/settings").page().navigate("/settings/mail");
        everyWay(reader.sees("This Kith has no mail server at present"));
        reader.field("Invitations to you").selectOption("weekly");
        reader.press("Save").sees("Saved.");
        assertThat(reader.field("Invitations to you")).hasValue("weekly");
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkThatTheOperatorHandsOn() {
        Person owner = person(Window.NARROW).open("/sign-in").follow("Forgotten your password?");
        everyWay(owner);
        owner.write("E-mail address", noor.address()).press("Send the letter");
        owner.sees("If there is an account with that address, a letter is on its way.");

        Person operator = operator();
        opensUntilSeen(operator, "/admin/mail", noor.address());
        everyWay(operator);
        operator.card(noor.address()).getByText("Its link…").click();
        everyWay(operator.sees("The person is told"));
        operator.press("Show the link");
        everyWay(operator.sees("Here it is."));

        String link = link(operator);
        owner.open(link);
        everyWay(owner);
        owner.write("Your new password", WANTED).press("Change the password");
        owner.sees("Your password is changed. Sign in with it.").signIn(noor.address(), WANTED);
        opensUntilSeen(owner, "/notices", "Whoever runs this Kith was shown a link to your account");
        everyWay(owner);
        operator.open("/settings/account").follow("See the letters");
    }

    @Test
    void anotherAddressIsAskedForAndConfirmed() {
        Person owner = signIn(ines, Window.WIDE);
        owner.open("/settings/account").unfold("Another address…");
        everyWay(owner);
        String wanted = "new-" + ines.address();
        owner.write("Your new address", wanted);
        owner.page().locator("#move-current").fill(People.PASSWORD);
        owner.press("Send the letter").sees("Waits to be confirmed");

        Person operator = operator();
        opensUntilSeen(operator, "/admin/mail", wanted);
        operator.card(wanted).getByText("Its link…").click();
        operator.press("Show the link");
        String link = link(operator);
        owner.open(link).sees("Is " + wanted + " yours?");
        everyWay(owner);
        owner.press("It is mine").sees("The address is confirmed.").sees(wanted);
        owner.expecting(404).open(link, 404);
    }

    private Person operator() {
        var operator = people.member("Olga Operator");
        sql.sql("update account set operator = true where member_id = :member")
                .param("member", operator.id().value())
                .update();
        return signIn(operator, Window.WIDE);
    }

    private static String link(Person operator) {
        Matcher link = LINK.matcher(operator.field("The link").inputValue());
        if (!link.find()) {
            throw new AssertionError("No link on the page");
        }
        return link.group();
    }

    private static void everyWay(Person person) {
        for (Window window : Window.all()) {
            person.turn(window).findsItUsable();
        }
        person.turn(person.window());
    }
}
