package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Instant;
import kith.connection.Connections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two who are connected write to each other. */
class MessageTests extends TwoPeople {

    private static final String FIELD = "Your message";

    @Autowired
    private Connections connections;

    @BeforeEach
    void theyAreConnected() {
        connections.connect(ines.id(), noor.id(), Instant.parse("2026-05-01T00:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void fromAProfileToAnAnswer(Window window) {
        Person writer = write(window);
        writer.sees("Nothing has been said here yet.").findsItUsable();
        writer.write(FIELD, "Low water at **six**. Bring boots.").press("Send").sees("Low water at six. Bring boots.");
        assertThat(writer.page().locator("#messages strong")).hasText("six");
        assertThat(writer.field(FIELD)).hasValue("");

        Person reader = signIn(noor, window);
        assertThat(reader.page().locator("#messages-new")).isVisible();
        reader.open("/messages").findsItUsable().follow("Ines Madeira unread");
        if (!window.javaScript()) {
            reader.press("Mark as read");
        }
        assertThat(reader.page().locator("form.reading")).hasCount(0);
        reader.open("/messages");
        assertThat(reader.page().locator("#messages-new")).hasCount(0);
        reader.follow("Ines Madeira").write(FIELD, "I have two pairs.").press("Send");
        reader.sees("I have two pairs.").findsItUsable();
        writer.open("/messages").sees("I have two pairs.");
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void whatWasSaidIsChangedTakenBackAndFound(Window window) {
        Person writer = write(window);
        writer.write(FIELD, "Low water at six.").press("Send");
        message(writer, 1).findsItUsable();
        writer.write("Change it", "Low water at seven.")
                .press("Change")
                .sees("Low water at seven.")
                .sees("edited");
        writer.open("/messages").write("Search your messages", "seven water").press("Search");
        writer.sees("One message, the latest first.").findsItUsable().follow("Ines Madeira");
        assertThat(writer.page().locator("#m-1")).isVisible();
        message(writer, 1).press("Take it back, for everybody").sees("Taken back");
        writer.findsItUsable();
    }

    @Test
    void whoLeavesInTheMiddleFindsTheirWordsAgain() {
        Person writer = write(Window.WIDE);
        String conversation = writer.page().url();
        writer.field(FIELD).pressSequentially("Low water at");
        writer.follow("Groups").isAt("/groups");
        writer.page().waitForCondition(() -> {
            writer.page().navigate(conversation);
            return writer.field(FIELD).inputValue().equals("Low water at");
        });
        writer.open("/messages").sees("You began:").findsItUsable();
        writer.page().navigate(conversation);
        writer.write(FIELD, "Low water at six.").press("Send").sees("Low water at six.");
        writer.open("/messages").doesNotSee("You began:");
    }

    @ParameterizedTest
    @MethodSource("kith.browser.Window#all")
    void hostileAndLongWordsFitEveryWindow(Window window) {
        Person writer = write(window);
        writer.write(
                        FIELD,
                        "x".repeat(300) + "\n\n```\n" + "y ".repeat(200) + "\n```\n\n- <b>one</b>\n- مرحبا بالعالم\n\n"
                                + "https://a.example/" + "z".repeat(200))
                .press("Send");
        assertThat(writer.page().locator("#messages li.mine")).hasCount(1);
        writer.sees("<b>one</b>").findsItUsable();
    }

    private Person write(Window window) {
        return signIn(ines, window).open("/members/" + noor.handle()).press("Write");
    }

    private static Person message(Person reader, int number) {
        reader.page().locator("#m-" + number + " a.when").click();
        return reader;
    }
}
