package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import kith.connection.Connections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From asking for a recommendation to its standing on the profile, as the two see it. */
class RecommendationTests extends TwoPeople {

    private static final String WORDS_LABEL = "What would you say of Noor?";
    private static final String STOCK = "A pleasure to work with Noor, a great team player. Highly recommended!";
    private static final String EXAMPLE =
            "When the gauge stopped in the storm, Noor read the staff by torch every ten minutes until six, and the curve has no gap.";

    @Autowired
    private Connections connections;

    @BeforeEach
    void theyAreConnected() {
        connections.connect(ines.id(), noor.id(), Instant.parse("2023-03-14T12:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void whatIsAskedForIsWrittenChangedAndShown(Window window) {
        Person subject = signIn(noor, window);
        subject.open("/connections/" + ines.handle()).follow("Ask for a recommendation");
        subject.write("What could they recommend you for?", "The night of the storm at the gauge house.")
                .press("Ask");
        subject.sees("Asked. Ines can write one, or let it be.");

        Person author = signIn(ines, window).expecting(422);
        author.open("/recommendations")
                .sees("The night of the storm at the gauge house.")
                .follow("Write it");
        fill(author, STOCK).press("Send");
        author.sees("What did Noor do that you would tell somebody about?");
        author.write(WORDS_LABEL, EXAMPLE).press("Send").sees("Sent. Noor reads it first.");

        subject.open("/recommendations").sees(EXAMPLE).unfold("Ask for a change…");
        subject.write("What should Ines put otherwise?", "It was seven.").press("Ask");
        author.open("/recommendations").sees("It was seven.").follow("Write it anew");
        author.write(WORDS_LABEL, EXAMPLE.replace("six", "seven")).press("Send it anew");
        subject.open("/recommendations").press("Show it on my profile").sees("Your profile shows it now.");
        author.open("/members/" + noor.handle()).sees("until seven").sees("Connected since 14 March 2023");
        subject.open("/recommendations?box=about").press("Hide it").sees("Your profile does not show it any more.");
        author.open("/members/" + noor.handle()).doesNotSee("until seven");
    }

    @Test
    void theQuestionComesWhileOneWritesAndGoesWithAnExample() {
        Person author = signIn(ines, Window.WIDE).open("/members/" + noor.handle() + "/recommendation");
        author.field(WORDS_LABEL).pressSequentially(STOCK);
        assertThat(coach(author).first()).containsText("What did Noor do that you would tell somebody about?");
        assertThat(author.page().locator("#coach-aloud")).containsText("What did Noor do");
        author.findsItUsable();
        author.field(WORDS_LABEL).fill(EXAMPLE);
        assertThat(coach(author)).hasCount(0);
        assertThat(author.page().locator("#coach-aloud")).hasText("No more questions about these words.");
    }

    @Test
    void aSecondPressSendsItAsItIs() {
        Person author = signIn(ines, Window.NARROW.withoutJavaScript())
                .expecting(422)
                .open("/members/" + noor.handle() + "/recommendation");
        fill(author, STOCK).press("Send");
        author.sees("One question before it goes out.").press("Send it as it is");
        author.sees("Sent. Noor reads it first.");
    }

    @ParameterizedTest
    @MethodSource("kith.browser.Window#all")
    void everyPageCanBeUsedInEveryWindow(Window window) {
        Person author = signIn(ines, window);
        for (String box : new String[] {"answer", "about", "by", "asked"}) {
            author.open("/recommendations?box=" + box).findsItUsable();
        }
        author.open("/members/" + noor.handle() + "/recommendation/request").findsItUsable();
        author.open("/members/" + noor.handle() + "/recommendation").findsItUsable();
        fill(author, EXAMPLE).press("Send").sees("Sent. Noor reads it first.").findsItUsable();
        Person subject = signIn(noor, window);
        subject.open("/recommendations").unfold("Ask for a change…");
        subject.unfold("Decline…");
        subject.findsItUsable()
                .press("Show it on my profile")
                .sees("Your profile shows it now.")
                .findsItUsable();
        subject.open("/members/" + noor.handle()).sees("Recommended by").findsItUsable();
        author.open("/members/" + noor.handle()).sees("Recommended by").findsItUsable();
        author.open("/members/" + noor.handle() + "/recommendations").findsItUsable();
        author.open("/members/" + noor.handle() + "/recommendation").findsItUsable();
    }

    private static Person fill(Person author, String words) {
        author.field("How do you know Noor?").selectOption(new SelectOption().setLabel("We worked together"));
        return author.write("Since, a year", "2019")
                .write("Until, a year", "2021")
                .write(WORDS_LABEL, words);
    }
}
