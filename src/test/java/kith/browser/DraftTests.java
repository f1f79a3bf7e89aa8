package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import kith.invitation.Drafts;
import kith.invitation.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What one began to write is there when one comes back. */
class DraftTests extends TwoPeople {

    private static final String BEGUN = "Your table of slack water is twelve minutes off when";

    @Autowired
    private Drafts drafts;

    @Test
    void whoLeavesInTheMiddleFindsTheirWordsAgain() {
        Person sender = signIn(ines, Window.WIDE);
        sayWeMet(connect(sender, noor));
        sender.field(WHY_LABEL).pressSequentially(BEGUN);
        sender.follow("Groups").isAt("/groups");
        sender.page().waitForCondition(() -> {
            connect(sender, noor);
            return sender.field(WHY_LABEL).inputValue().equals(BEGUN);
        });
        isAsItWas(sender);
    }

    @Test
    void withoutJavaScriptAButtonKeepsThem() {
        Person sender = signIn(ines, Window.NARROW.withoutJavaScript());
        sayWeMet(connect(sender, noor)).write(WHY_LABEL, BEGUN).press("Keep as draft");
        sender.isAt("/members/" + noor.handle())
                .sees("Your draft is kept. Connect brings it back.")
                .follow("Connect");
        isAsItWas(sender);
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void whatIsSentLeavesNoDraft(Window window) {
        Person sender = signIn(ines, window);
        sayWeMet(connect(sender, noor)).write(WHY_LABEL, WHY).press("Send").sees("Sent.");
        sender.open("/");
        assertThat(drafts.find(new Pair(ines.id(), noor.id()))).isEmpty();
    }

    private static void isAsItWas(Person sender) {
        assertThat(sender.field(WHY_LABEL)).hasValue(BEGUN);
        assertThat(sender.page().getByLabel("We met:")).isChecked();
        assertThat(sender.field("Where")).hasValue("Galway, the ferry quay");
        assertThat(sender.field("When")).hasValue("August 2026");
    }
}
