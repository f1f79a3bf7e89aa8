package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the style sheet to its promises on one page that shows every part there is. */
class LookTests extends BrowserTest {

    private static final String PARTS = "/every-part-of-the-look";

    @ParameterizedTest
    @MethodSource("kith.browser.Window#all")
    void everyPartCanBeUsedInEveryWindow(Window window) throws IOException {
        Person person = withParts(window);
        person.findsItUsable();
        person.page().locator(".menu summary").click();
        person.page().locator(".actions summary").first().click();
        person.findsItUsable();
        assertThat(tooSmallForAFinger(person)).isEmpty();
    }

    @Test
    void theMenuOpensWithoutJavaScript() throws IOException {
        Person person = withParts(Window.NARROW.withoutJavaScript());
        person.page().locator(".menu summary").click();
        person.sees("Sign out");
    }

    @Test
    void theMenuClosesOnEscapeAndGivesTheKeyboardBack() throws IOException {
        Person person = withParts(Window.WIDE);
        Locator summary = person.page().locator(".menu summary");
        summary.press("Enter");
        person.sees("Sign out");
        person.page().keyboard().press("Escape");
        assertThat(person.page().locator(".menu ul")).isHidden();
        assertThat(summary).isFocused();
    }

    @Test
    void theMenuClosesWhenOnePressesElsewhere() throws IOException {
        Person person = withParts(Window.WIDE);
        person.page().locator(".menu summary").click();
        person.page().locator("h1").click();
        assertThat(person.page().locator(".menu ul")).isHidden();
    }

    @Test
    void theFirstTabLeadsPastTheBar() throws IOException {
        Person person = withParts(Window.WIDE);
        person.page().keyboard().press("Tab");
        assertThat(person.page().locator(".skip")).isFocused();
        person.page().keyboard().press("Enter");
        assertThat(person.page().locator("#content")).isFocused();
    }

    @Test
    void theNavigationIsWholeAtTheNarrowestWidth() throws IOException {
        Person person = withParts(Window.NARROW);
        for (Locator link :
                person.page().locator(".bar nav a, .bar .menu summary").all()) {
            var box = Objects.requireNonNull(link.boundingBox());
            assertThat(box.x).isGreaterThanOrEqualTo(0);
            assertThat(box.x + box.width).isLessThanOrEqualTo(360);
        }
    }

    private static List<String> tooSmallForAFinger(Person person) {
        List<String> small = new ArrayList<>();
        for (Locator target :
                person.page().locator("button, .button, summary, nav a, .name").all()) {
            var box = target.boundingBox();
            if (box != null && box.width > 0 && Math.min(box.width, box.height) < 24) {
                small.add(target.innerText() + " " + box.width + "×" + box.height);
            }
        }
        return small;
    }

    /** Not a page of Kith: it is answered here, and asks Kith for the style sheet, the fonts and the script. */
    private Person withParts(Window window) throws IOException {
        byte[] parts;
        try (InputStream page = Objects.requireNonNull(LookTests.class.getResourceAsStream("parts.html"))) {
            parts = page.readAllBytes();
        }
        Person person = person(window);
        person.page()
                .route(
                        "**" + PARTS,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html;charset=UTF-8")
                                .setBody(new String(parts, StandardCharsets.UTF_8))));
        return person.open(PARTS);
    }
}
