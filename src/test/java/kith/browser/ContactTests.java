package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import kith.connection.Connections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One's own page on somebody one is connected with, and the list that finds them by it. */
class ContactTests extends TwoPeople {

    @Autowired
    private Connections connections;

    @BeforeEach
    void connected() {
        connections.connect(ines.id(), noor.id(), Instant.parse("2026-05-01T12:00:00Z"));
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void notesFollowsUpAndFindsAgain(Window window) {
        Person me = signIn(noor, window);
        me.open("/connections").follow("Your notes on Ines Madeira").findsItUsable();
        me.write("Where you met", "The ferry quay").write("Notes", "Logs every berth time against wind.");
        me.write("Tags", "berths, wind")
                .write(
                        "Be in touch on",
                        LocalDate.now(ZoneOffset.UTC).plusDays(3).toString());
        me.press("Keep")
                .sees("Kept. Only you see it.")
                .sees("You mean to be in touch with Ines")
                .findsItUsable();
        me.press("We spoke today").sees("Last in touch:").press("In a week").press("Done, we were in touch");
        me.sees("Noted: in touch today.").doesNotSee("You mean to be in touch");

        me.open("/connections?q=berth").sees("One person").unfold("Narrow down").findsItUsable();
        me.follow("wind").sees("One person");
        assertThat(me.field("Your tag")).hasValue("wind");
        assertThat(card(me)).contains("BEGIN:VCARD", "FN:Ines Madeira", "CATEGORIES:berths,wind");

        me.unfold("Remove…");
        me.findsItUsable().press("Remove Ines").sees("Removed. Nobody was told.");
        me.follow("No longer connected").sees("Ines Madeira").findsItUsable();
        me.follow("Your notes on Ines Madeira")
                .sees("You are not connected any more.")
                .findsItUsable();
        signIn(ines, window)
                .open("/connections")
                .doesNotSee("Noor Aaltonen")
                .open("/notices")
                .doesNotSee("Noor");
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void losesNothingOfTwoWindows(Window window) {
        Person first = signIn(noor, window).open("/connections/" + ines.handle());
        Person second = signIn(noor, window).open("/connections/" + ines.handle());
        first.write("Notes", "From the first window.").press("Keep").sees("Kept.");
        second.expecting(409).write("Notes", "From the second window.").press("Keep");
        second.sees("What stands here now").sees("From the first window.").findsItUsable();
        assertThat(second.page().locator("#notes")).hasValue("From the second window.");
    }

    private static String card(Person me) {
        Download file = me.page()
                .waitForDownload(() -> me.page().locator("a[href*='cards.vcf']").click());
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
