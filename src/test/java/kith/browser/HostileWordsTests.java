package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kith.group.Groups;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a hostile member writes is shown as they wrote it, does nothing, and breaks no page. */
class HostileWordsTests extends TwoPeople {

    private static final String MARKUP = "<script>window.taken=1</script><img src=x onerror=window.taken=1>";
    private static final String NAME = "<b onclick=window.taken=1>\u202EI\u0000da\uD83D\uDE00 " + "W".repeat(45);
    private static final String SHOWN_NAME = "<b onclick=window.taken=1>Ida\uD83D\uDE00 " + "W".repeat(45);
    private static final String HEADLINE = "\u202E</title>\"'>" + "x".repeat(80) + "\uD83E\uDD84";
    private static final String SHOWN_HEADLINE = "</title>\"'>" + "x".repeat(80) + "\uD83E\uDD84";
    private static final String HOSTILE_WHY = MARKUP + " " + "y".repeat(80) + "\u202E \uD83D\uDE00 " + WHY;
    private static final String SHOWN_WHY = MARKUP + " " + "y".repeat(80) + " \uD83D\uDE00 " + WHY;

    @Autowired
    private Groups groups;

    private final List<String> dialogs = new ArrayList<>();

    @Test
    void aProfileAndAnInvitationStayWords() {
        Person hostile = signIn(ines, Window.NARROW);
        hostile.open("/settings/profile").write("Name", NAME).write("Headline", HEADLINE);
        hostile.write("Ask me about", MARKUP + " ${7*7} {{7*7}}")
                .press("Save")
                .sees("Saved.")
                .findsItUsable();
        String group = groups.create(
                ines.id(), "hostile-" + ines.id(), "W".repeat(50) + " " + ines.id(), MARKUP, Instant.now());
        sayWeMet(connect(hostile, noor))
                .write(WHY_LABEL, HOSTILE_WHY)
                .press("Send")
                .sees("Sent.");

        Person reader = signIn(noor, Window.NARROW);
        reader.page().onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        Locator card = reader.open("/").card("Ida").first();
        assertThat(card).containsText(SHOWN_NAME);
        assertThat(card).containsText(SHOWN_HEADLINE);
        assertThat(card).containsText(SHOWN_WHY);
        String invitation = card.locator("a.when").getAttribute("href");
        opensUntilSeen(reader, "/notices", SHOWN_NAME + " invites you");
        for (String path : List.of("/", "/notices", "/invitations", invitation, "/members/" + ines.handle())) {
            isHarmless(reader.open(path));
        }
        isHarmless(reader.open("/members?q=Ida"));
        isHarmless(reader.open("/groups/" + group));
        reader.open(invitation).press("Accept").sees("You are connected.");
        isHarmless(reader.open("/connections").unfold("How it began"));
        isHarmless(signIn(people.member("Tom Pike"), Window.NARROW).open("/members/" + ines.handle() + "/invitation"));
        assertThat(dialogs).isEmpty();
    }

    private static void isHarmless(Person reader) {
        assertThat(reader.page().locator("main :is(script, b[onclick], img[onerror])"))
                .hasCount(0);
        assertThat(reader.page().evaluate("window.taken === undefined")).isEqualTo(true);
        reader.findsItUsable();
    }
}
