package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a reason is asked for: while it is written where there is JavaScript, when it is sent where there is none. */
class CoachingTests extends TwoPeople {

    static List<Window> withJavaScript() {
        return List.of(Window.WIDE, Window.NARROW);
    }

    @ParameterizedTest
    @MethodSource("withJavaScript")
    void theQuestionComesWhileOneWritesAndNothingMoves(Window window) {
        Person sender = signIn(ines, window);
        connect(sender, noor).choose("I found them by searching here");
        sender.page().evaluate("window.loadedOnce = true");
        assertThat(sender.page().locator("#coach")).hasAttribute("aria-live", "polite");
        Locator why = sender.field(WHY_LABEL);
        Locator send = sender.page().locator("button.main");
        List<Double> before = place(why, send);

        why.pressSequentially(THIN);
        assertThat(coach(sender).first()).isVisible();
        assertThat(place(why, send)).isEqualTo(before);
        assertThat(why).isFocused();
        assertThat(why).hasValue(THIN);

        why.fill(WHY);
        assertThat(coach(sender)).hasCount(0);
        assertThat(sender.page().evaluate("window.loadedOnce")).isEqualTo(true);
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void aSecondPressSendsItAsItIsAndItWaitsFolded(Window window) {
        Person sender = signIn(ines, window);
        sayWeMet(connect(sender, noor)).write(WHY_LABEL, THIN);
        sender.expecting(422)
                .press("Send")
                .sees("Before it goes out, one question.")
                .findsItUsable();
        assertThat(coach(sender).first()).isVisible();
        assertThat(sender.field(WHY_LABEL)).hasValue(THIN);
        assertThat(sender.field("Where")).hasValue("Galway, the ferry quay");
        sender.press("Send it as it is").sees("Sent.");

        Person recipient = signIn(noor, window).open("/invitations");
        Locator card = recipient.page().locator("article.card");
        assertThat(card).hasCount(0);
        recipient.unfold("No reason given yet");
        if (!window.javaScript()) {
            recipient.follow("See what they wrote");
        }
        assertThat(card).isVisible();
        assertThat(card).containsText(THIN);
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void whatCouldGoToAnyoneIsNotSentAndComesBack(Window window) {
        String canned = "I'd like to add you to my professional network.";
        Person sender = signIn(ines, window);
        sayWeMet(connect(sender, noor)).write(WHY_LABEL, canned);
        sender.expecting(422).press("Send").sees("This could go to anyone as it stands");
        assertThat(sender.field(WHY_LABEL)).hasValue(canned);
        signIn(noor, window).open("/invitations").doesNotSee(canned);
    }

    private static List<Double> place(Locator... parts) {
        return List.of(parts).stream()
                .map(Locator::boundingBox)
                .flatMap((BoundingBox box) -> List.of(box.x, box.y, box.width, box.height).stream())
                .toList();
    }
}
