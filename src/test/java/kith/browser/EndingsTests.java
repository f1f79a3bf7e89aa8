package kith.browser;

import com.microsoft.playwright.Page;
import java.time.Duration;
import kith.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The other ways in which an invitation ends. */
class EndingsTests extends TwoPeople {

    private static final String WORDS = "Not this year: the dredging takes all my days. In spring, perhaps.";

    @Autowired
    private MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void aDeclineInWordsCanBeUndone(Window window) {
        String address = sent();
        Person recipient = signIn(noor, window);
        declineNotNow(recipient).sees("You declined this.").sees(WORDS).findsItUsable();
        Person sender = signIn(ines, window);
        sender.open(address).sees("Noor has not answered yet.").doesNotSee(WORDS);
        recipient.press("Undo").sees("It is open again.");
        recipient.open("/invitations").sees(WHY);
    }

    @Test
    void aDeclineInWordsIsToldAfterFiveMinutes() {
        String address = sent();
        declineNotNow(signIn(noor, Window.WIDE)).sees("You declined this.");
        Person sender = signIn(ines, Window.WIDE);
        clock.advance(Duration.ofMinutes(6));
        sender.page()
                .waitForCondition(
                        () -> sender.open(address).page().getByText(WORDS).count() > 0,
                        new Page.WaitForConditionOptions().setTimeout(40_000));
        sender.sees("Noor declined.").sees("Not now, says Noor.");
        sender.open("/members/" + noor.handle() + "/invitation").sees("You cannot write to Noor now");
        opensUntilSeen(sender, "/notices", "Noor Aaltonen declined");
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void aQuietDeclineStaysUnansweredToItsSender(Window window) {
        String address = sent();
        Person recipient = signIn(noor, window).open("/invitations").unfold("Decline…");
        recipient.choose("Quietly").press("Decline").sees("Quietly: Ines is not told");
        recipient.open("/invitations").doesNotSee(WHY);
        recipient.open("/invitations?box=answered").sees(WHY);

        Person sender = signIn(ines, window);
        sender.open(address).sees("Noor has not answered yet.");
        sender.open("/members/" + noor.handle()).sees("Noor has not answered yet.");
        sender.unfold("Take it back…").press("Take it back").sees("You took it back.");
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void whatIsTakenBackWaitsForNobody(Window window) {
        String address = sent();
        Person recipient = signIn(noor, window).open("/").sees(WHY);
        Person sender = signIn(ines, window);
        sender.open("/invitations?box=sent").unfold("Take it back…").press("Take it back");
        sender.sees("You took it back.");
        recipient.expecting(409).press("Accept");
        recipient.sees("This was taken back meanwhile.");
        recipient.open("/").doesNotSee(WHY).sees("Nothing waits for you.");
        recipient.open(address).sees("Ines took this back before you answered.");
    }

    private static Person declineNotNow(Person recipient) {
        return recipient
                .open("/invitations")
                .unfold("Decline…")
                .choose("Not now")
                .write("In your words, if you like", WORDS)
                .press("Decline");
    }
}
