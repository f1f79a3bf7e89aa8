package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import kith.invitation.Claim;
import kith.invitation.Invitations;
import kith.invitation.Invitations.Insistence;
import kith.invitation.Pair;
import kith.invitation.SavedReplies;
import kith.invitation.SavedReply.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Working through what one received: saved words, sending back, all at once, and by the keyboard alone. */
class AnsweringTests extends TwoPeople {

    private static final String FULL = "Thank you for writing, {name}. The yard is full until spring.";

    @Autowired
    private SavedReplies replies;

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void savedWordsAreKeptAndSaidWithTheName(Window window) {
        sent();
        Person recipient = signIn(noor, window).open("/settings/invitations");
        recipient
                .choose("To decline")
                .write("Heading", "Yard is full")
                .write("Words", FULL)
                .press("Keep");
        recipient.sees("Kept.").findsItUsable();

        recipient.open("/invitations").unfold("Decline…").choose("Not again");
        recipient.page().locator("select[name=reply]:visible").selectOption("Yard is full");
        if (window.javaScript()) {
            assertThat(recipient.page().locator("textarea[name=words]:visible"))
                    .hasValue("Thank you for writing, Ines. The yard is full until spring.");
        }
        recipient.press("Decline").sees("Thank you for writing, Ines. The yard is full until spring.");
    }

    @Test
    void savedWordsWithAnotherBlankAreRefusedAndStayTyped() {
        Person recipient = signIn(noor, Window.WIDE).open("/settings/invitations");
        recipient.choose("To ask back").write("Heading", "Which").write("Words", "Which {thing} do you mean?");
        recipient.expecting(422).press("Keep");
        assertThat(recipient.field("Words")).hasValue("Which {thing} do you mean?");
        recipient.findsItUsable();
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void oneWithoutAReasonGoesBackForABetterOneAndComesAgain(Window window) {
        thin("Ines Madeira");
        Person recipient = signIn(noor, window).open("/invitations").unfold("No reason given yet");
        if (!window.javaScript()) {
            recipient.follow("See what they wrote");
        }
        recipient.press("Ask for a better reason").sees("Sent back for a better reason.");

        Person sender = signIn(ines, window).open("/invitations?box=to_explain").findsItUsable();
        sender.page().locator("textarea[name=why]:visible").fill(WHY);
        sender.page().locator("form[action$='/answer'] button.main:visible").click();
        sender.sees("Your answer is on its way.");

        recipient.open("/invitations").sees(WHY);
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void severalAreSetAsideAtOnce(Window window) {
        thin("Ines Madeira");
        thin("Lu Chen");
        thin("Ben Oduya");
        Person recipient = signIn(noor, window).open("/invitations?box=folded");
        recipient.page().getByLabel("Choose the note from Lu Chen").check();
        recipient.page().getByLabel("Choose the note from Ben Oduya").check();
        recipient.page().locator("#chosen").getByText("Set aside").click();
        recipient.sees("2 set aside").sees("Ines Madeira").doesNotSee("Ben Oduya");
        recipient.open("/invitations?box=aside").sees("Lu Chen").sees("Ben Oduya");
    }

    @Test
    void allAreChosenWithOnePress() {
        thin("Ines Madeira");
        thin("Lu Chen");
        Person recipient = signIn(noor, Window.NARROW).open("/invitations?box=folded");
        recipient.page().getByLabel("Choose all").check();
        recipient.press("Ask for better reasons").sees("2 sent back");
        recipient.open("/invitations?box=asked").sees("Lu Chen").sees("Ines Madeira");
    }

    @Test
    void theKeyboardAloneWorksThroughTheList() {
        sent();
        letter("Lu Chen");
        Person recipient = signIn(noor, Window.WIDE).open("/invitations");
        var keyboard = recipient.page().keyboard();
        Locator focused = recipient.page().locator("article.card:focus");

        keyboard.press("j");
        assertThat(focused).containsText("Lu Chen");
        keyboard.press("j");
        assertThat(focused).containsText("Ines Madeira");
        keyboard.press("k");
        assertThat(focused).containsText("Lu Chen");
        keyboard.press("q");
        assertThat(recipient.page().locator("textarea[name=question]:focus")).hasCount(1);
        keyboard.type("Which quay, jakob asked?");
        assertThat(recipient.page().locator("textarea[name=question]:focus")).hasValue("Which quay, jakob asked?");
        recipient.page().locator("h1").click();
        keyboard.press("j");
        keyboard.press("s");
        recipient.sees("Set aside. The sender is not told.");
        recipient.page().keyboard().press("j");
        recipient.page().keyboard().press("a");
        recipient.sees("You are connected.");
    }

    @Test
    void theKeysAreShownAndCanBeTurnedOff() {
        sent();
        Person recipient = signIn(noor, Window.WIDE).open("/invitations");
        recipient.page().keyboard().press("?");
        assertThat(recipient.page().locator(".keys:focus")).containsText("accept it");
        recipient.press("Turn the keys off");
        recipient.open("/invitations").page().keyboard().press("j");
        assertThat(recipient.page().locator("article.card:focus")).hasCount(0);
        recipient.press("Turn the keys on");
        recipient.page().keyboard().press("j");
        assertThat(recipient.page().locator("article.card:focus")).hasCount(1);
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void aMeetingIsConfirmedAndAWordSaid(Window window) {
        String address = sent();
        replies.save(noor.id(), Purpose.THANKS, "Come by", "Good to know you, {name}. Come by on a Thursday.");
        Person recipient =
                signIn(noor, window).open(address).press("Yes, we met").sees("Now both of you say so.");
        recipient.press("Accept").sees("You are connected.").unfold("Say a word to Ines");
        recipient.page().locator("select[name=reply]:visible").selectOption("Come by");
        recipient
                .press("Say it")
                .sees("Good to know you, Ines. Come by on a Thursday.")
                .findsItUsable();
        signIn(ines, window).open(address).sees("Good to know you, Ines. Come by on a Thursday.");
    }

    private void thin(String from) {
        var sender = from.equals("Ines Madeira") ? ines : people.member(from);
        send(new Pair(sender.id(), noor.id()), THIN);
    }

    private void letter(String from) {
        send(new Pair(people.member(from).id(), noor.id()), WHY.replace("2019", "2021"));
    }

    private void send(Pair pair, String why) {
        Claim met = new Claim("met", "", Map.of("where", "Galway, the ferry quay", "when", "August 2026"));
        invitations.send(pair, new Invitations.Letter(met, why, "", Insistence.AS_IT_IS));
    }
}
