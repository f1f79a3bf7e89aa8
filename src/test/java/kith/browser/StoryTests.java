package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import kith.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job, from a profile to a connection, as the two live through it. */
class StoryTests extends TwoPeople {

    private static final String QUESTION = "Which of our tables do you mean, the printed one or the one on the quay?";
    private static final String ANSWER = "The printed one, page nine, from May.";

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void anInvitationBecomesAConnection(Window window) {
        Person sender = signIn(ines, window);
        writes(sender);

        Person recipient = signIn(noor, window);
        findsItEverywhere(recipient);
        recipient
                .open("/invitations")
                .unfold("Ask back")
                .write("What would you like to know from Ines?", QUESTION)
                .press("Ask")
                .sees("Your question is on its way.");

        sender.open("/").sees(QUESTION).write("Your answer to Noor", ANSWER).press("Send the answer");
        sender.sees("Your answer is on its way.");
        recipient.open("/").sees(ANSWER).press("Accept").sees("You are connected.");

        findsHowItBegan(sender, noor, "You say you met: " + MET);
        findsHowItBegan(recipient, ines, "Says you met: " + MET);
    }

    /** Two screens: the profile and the composer. What is thin is asked about and mended on the second. */
    private void writes(Person sender) {
        sayWeMet(connect(sender, noor)).write(WHY_LABEL, THIN);
        if (!sender.window().javaScript()) {
            sender.expecting(422).press("Send").sees("Before it goes out, one question.");
        }
        assertThat(coach(sender).first()).isVisible();
        sender.write(WHY_LABEL, WHY).press("Send");
        assertThat(sender.page()).hasURL(Pattern.compile(".*/invitations/\\d+"));
        sender.sees("Sent.").sees("Noor has not answered yet.").sees("You say you met: " + MET);
    }

    private void findsItEverywhere(Person recipient) {
        for (String surface : List.of("/", "/invitations", "/members/" + ines.handle())) {
            isWhole(recipient.open(surface).card("Ines Madeira").first());
        }
        opensUntilSeen(recipient, "/notices", "Ines Madeira invites you");
        Locator card = recipient.card("Ines Madeira");
        isWhole(card.first());
        card.locator("a.when").click();
        assertThat(recipient.page()).hasURL(Pattern.compile(".*/invitations/\\d+"));
        isWhole(recipient.card("Ines Madeira"));
    }

    private static void isWhole(Locator card) {
        assertThat(card).containsText("Says you met: " + MET);
        assertThat(card).containsText(WHY);
        assertThat(card.getByText("Accept")).isVisible();
    }

    private static void findsHowItBegan(Person reader, Visitor.Who other, String how) {
        reader.page().locator("details.menu summary").click();
        reader.follow("Your connections").isAt("/connections");
        Locator row = reader.card(other.name()).first();
        assertThat(row.locator("details.beginning .card")).isHidden();
        reader.unfold("How it began");
        for (String said : List.of(how, WHY, QUESTION, ANSWER)) {
            assertThat(row.locator("details.beginning")).containsText(said);
        }
        assertThat(row.locator("details.beginning .card")).isVisible();
        reader.findsItUsable();
    }
}
