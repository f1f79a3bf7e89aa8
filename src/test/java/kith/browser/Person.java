package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody at a browser of their own, with cookies of their own, doing what people do: by the words on the page. */
final class Person {

    private Window window;
    private final BrowserContext context;
    private final Page page;
    private final Troubles troubles;

    Person(String address, Window window) {
        this.window = window;
        context = Chromium.running().newContext(window.options(address));
        context.setDefaultTimeout(10_000);
        troubles = new Troubles(context);
        page = context.newPage();
    }

    /** Playwright's page, for what there is no word for here. */
    Page page() {
        return page;
    }

    Window window() {
        return window;
    }

    /** Goes to an address of this Kith, such as {@code /members/elin}; it must be there. */
    Person open(String path) {
        return open(path, 200);
    }

    /** Goes to an address that answers with this status. */
    Person open(String path, int status) {
        if (status >= 400) {
            troubles.expect(status);
        }
        Response response = page.navigate(path);
        assertThat(response.status()).as("status of %s", path).isEqualTo(status);
        return this;
    }

    /** From now on this status is part of the story: 422 where a form comes back, 404 where something is gone. */
    Person expecting(int status) {
        troubles.expect(status);
        return this;
    }

    /** Signs in through the form, as everybody does. */
    Person signIn(String email, String password) {
        open("/sign-in");
        Locator form = page.locator("main form");
        form.locator("input[type=email]").fill(email);
        form.locator("input[type=password]").fill(password);
        form.locator("button.main").click();
        assertThat(page.locator("details.menu")).isVisible();
        return this;
    }

    /** Signs out through the menu. */
    Person signOut() {
        page.locator("details.menu summary").click();
        page.locator("details.menu form button").click();
        assertThat(page.locator("details.menu")).hasCount(0);
        return this;
    }

    /** Presses the button with exactly these words. */
    Person press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
        return this;
    }

    /** Follows the link with exactly these words. */
    Person follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
        return this;
    }

    /** Opens what is folded under these words; they need not be all of its line. */
    Person unfold(String words) {
        page.locator("summary", new Page.LocatorOptions().setHasText(words)).click();
        return this;
    }

    /** The field with exactly this label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Writes into the field with exactly this label. */
    Person write(String label, String words) {
        field(label).fill(words);
        return this;
    }

    /** Ticks the box or takes the choice whose label begins so. */
    Person choose(String label) {
        page.getByLabel(Pattern.compile("^\\s*" + label)).check();
        return this;
    }

    /** The words are somewhere on the page, to be seen. */
    Person sees(String words) {
        assertThat(page.getByText(words)
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first())
                .isVisible();
        return this;
    }

    /** The words are nowhere on the page. */
    Person doesNotSee(String words) {
        assertThat(page.getByText(words)).hasCount(0);
        return this;
    }

    /** The page is at this address. */
    Person isAt(String path) {
        assertThat(page).hasURL(path);
        return this;
    }

    /** The part of the page that is about this: the card or row in which the words stand. */
    Locator card(String words) {
        return page.locator(".card, .people > li", new Page.LocatorOptions().setHasText(words));
    }

    /** Looks at the same page through another window. */
    Person turn(Window other) {
        page.setViewportSize(other.width(), other.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other.scheme()));
        window = new Window(other.width(), other.height(), other.scheme(), window.javaScript());
        return this;
    }

    /** Nothing wider than the window and, where scripts run, no axe violation: without them axe would wait for its own for ever. */
    Person findsItUsable() {
        Axe.fits(page);
        if (window.javaScript()) {
            Axe.check(page, window);
        }
        return this;
    }

    /** A picture of the whole page. */
    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Leaves; fails and says what, if something went wrong unseen. */
    void leave() {
        try {
            assertThat(troubles.found())
                    .as("what went wrong behind %s", page.url())
                    .isEmpty();
        } finally {
            context.close();
        }
    }

    /** Leaves without looking back. */
    void abandon() {
        context.close();
    }
}
