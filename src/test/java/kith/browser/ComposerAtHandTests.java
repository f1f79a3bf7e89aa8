package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import kith.member.Profiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The composer by the keyboard alone, and on one screen of a phone. */
class ComposerAtHandTests extends TwoPeople {

    private static final Window PHONE = new Window(360, 740, ColorScheme.LIGHT, true);

    @Autowired
    private Profiles profiles;

    @Test
    void canBeUsedByTheKeyboardAlone() {
        Person sender = signIn(ines, Window.WIDE);
        connect(sender, noor);
        Keyboard keys = sender.page().keyboard();
        keys.press("Tab");
        keys.press("Enter");
        keys.press("Tab");
        at(sender, sender.page().locator("#hows input[type=radio]").first());
        Locator met = sender.page().getByLabel("We met:");
        for (int i = 0; i < 4 && !met.isChecked(); i++) {
            keys.press("ArrowDown");
        }
        at(sender, met);
        keys.press("Tab");
        at(sender, sender.field("Where"));
        keys.type("Galway, the ferry quay");
        keys.press("Tab");
        at(sender, sender.field("When"));
        keys.type("August 2026");
        keys.press("Tab");
        at(sender, sender.page().getByText("Another way…"));
        keys.press("Tab");
        at(sender, sender.field(WHY_LABEL));
        keys.type(WHY);
        keys.press("Tab");
        at(sender, sender.page().locator("button.main"));
        keys.press("Enter");
        sender.sees("Sent.");
    }

    @Test
    void fitsOneScreenOfAPhone() {
        profiles.introduce(noor.id(), "Deputy harbour master, keeps the tide tables", "", "");
        Person sender = signIn(ines, PHONE);
        connect(sender, noor);
        sender.page().evaluate("document.fonts.ready.then(() => true)");
        BoundingBox send = sender.page().locator("button.main").boundingBox();
        assertThat(send.y + send.height).as("lower edge of Send").isLessThanOrEqualTo(PHONE.height());
    }

    @Test
    void sendStaysAtHandWhereThereIsMoreToFillIn() {
        Person sender = signIn(ines, PHONE);
        connect(sender, noor);
        sender.page().getByLabel("We met:").check();
        sender.field(WHY_LABEL).fill("The quay was full of people. ".repeat(30));
        BoundingBox send = sender.page().locator("button.main").boundingBox();
        assertThat(send.y + send.height).as("lower edge of Send").isLessThanOrEqualTo(PHONE.height());
    }

    /** The keyboard is here, and one sees that it is: on the part itself, or on the choice around it. */
    private static void at(Person person, Locator part) {
        assertThat(part).isFocused();
        Object seen = person.page()
                .evaluate("[document.activeElement, document.activeElement.closest('label')]"
                        + ".some(part => part && getComputedStyle(part).outlineStyle === 'solid'"
                        + " && parseFloat(getComputedStyle(part).outlineWidth) >= 2)");
        assertThat(seen).as("a ring around %s", part).isEqualTo(true);
    }
}
