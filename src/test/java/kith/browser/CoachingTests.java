package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a reason is asked for: while it is written where there is JavaScript, when it is sent where there is none. */
class CoachingTests extends TwoPeople {

    /** Counts how often something would be read out. */
    private static final String LISTEN = """
            window.said = 0;
            new MutationObserver(() => { window.said += 1; })
                .observe(document.getElementById("coach-aloud"), {childList: true, subtree: true, characterData: true});
            """;

    static List<Window> withJavaScript() {
        return List.of(Window.WIDE, Window.NARROW);
    }

    @ParameterizedTest
    @MethodSource("withJavaScript")
    void theQuestionComesWhileOneWritesAndNothingMoves(Window window) {
        Person sender = signIn(ines, window);
        connect(sender, noor).choose("I found them by searching here");
        sender.page().evaluate("window.loadedOnce = true");
        assertThat(aloud(sender)).hasAttribute("aria-live", "polite");
        sender.page().evaluate(LISTEN);
        Locator why = sender.field(WHY_LABEL);
        Locator send = sender.page().locator("button.main");
        List<Double> before = place(why, send);

        why.pressSequentially(THIN);
        assertThat(coach(sender).first()).isVisible();
        assertThat(place(why, send)).isEqualTo(before);
        assertThat(why).isFocused();
        assertThat(why).hasValue(THIN);

        assertThat(coach(sender).first().locator("q")).hasText("My friend Molly says I should connect");
        assertThat(aloud(sender)).containsText("yourself like to ask or tell Noor?");
        Object said = sender.page().evaluate("window.said");
        whenAssessed(sender, () -> why.pressSequentially(" "));
        assertThat(sender.page().evaluate("window.said")).isEqualTo(said);

        double height = sender.page().locator("#coach").boundingBox().height;
        why.fill(WHY);
        assertThat(coach(sender)).hasCount(0);
        assertThat(sender.page().locator("#coach").boundingBox().height).isEqualTo(height);
        assertThat(aloud(sender)).hasText("No more questions about these words.");
        assertThat(sender.page().evaluate("window.loadedOnce")).isEqualTo(true);
    }

    @Test
    void aMendedOneOfSeveralGoesAndTheOthersStayAndNothingIsReadOutTwice() {
        Person sender = signIn(ines, Window.WIDE);
        connect(sender, noor).choose("I found them by searching here");
        Locator why = sender.field(WHY_LABEL);
        why.fill("Dear Molly, your profile is very impressive. I would love to connect [your topic here].");
        assertThat(coach(sender).nth(1)).isVisible();
        assertThat(coach(sender).filter(new Locator.FilterOptions().setHasText("Is this meant for Noor?")))
                .hasCount(1);
        assertThat(coach(sender).count()).isLessThanOrEqualTo(3);
        sender.findsItUsable();
        why.fill("Dear Noor, your profile is very impressive. I would love to connect [your topic here].");
        assertThat(coach(sender).filter(new Locator.FilterOptions().setHasText("Is this meant for Noor?")))
                .hasCount(0);
        assertThat(coach(sender).first()).containsText("[your topic here]");
        assertThat(aloud(sender)).not().containsText("Is this meant for Noor?");
    }

    @Test
    void theGuideOpensBesideWhatIsWritten() {
        Person sender = signIn(ines, Window.WIDE);
        connect(sender, noor).write(WHY_LABEL, THIN);
        Page guide = sender.page().waitForPopup(() -> sender.follow("What makes a reason (opens in a new tab)"));
        assertThat(guide.locator("h1")).hasText("What makes a reason");
        guide.close();
        assertThat(sender.field(WHY_LABEL)).hasValue(THIN);
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

    private static Locator aloud(Person sender) {
        return sender.page().locator("#coach-aloud");
    }

    /** Waits until what was typed has been looked at. */
    private static void whenAssessed(Person sender, Runnable typing) {
        sender.page().waitForResponse(answer -> answer.url().endsWith("/assessment"), typing);
    }

    private static List<Double> place(Locator... parts) {
        return List.of(parts).stream()
                .map(Locator::boundingBox)
                .flatMap((BoundingBox box) -> List.of(box.x, box.y, box.width, box.height).stream())
                .toList();
    }
}
