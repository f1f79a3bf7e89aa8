package kith.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the browser tests lean on must itself notice what it promises to notice. */
class HarnessTests extends BrowserTest {

    private static final String MISSING = "/nothing/is/here.css";

    @Test
    void theErrorPageIsWholeInEveryWindow() {
        for (Window window : Window.all()) {
            person(window)
                    .open("/sign-in/of/no/one", 404)
                    .sees("There is nothing here for you to see")
                    .findsItUsable();
        }
    }

    @Test
    void fontsStyleAndScriptsComeFromKithUnderNamesThatMayBeKeptForGood() {
        Person person = person();
        List<String> asked = new ArrayList<>();
        person.page().onRequest(request -> asked.add(path(request)));
        person.open("/sign-in/of/no/one", 404);
        person.page().evaluate("document.fonts.ready.then(() => true)");
        assertThat(asked)
                .anyMatch(path -> path.matches("/kith-[0-9a-f]{32}\\.css"))
                .anyMatch(path -> path.matches("/kith-[0-9a-f]{32}\\.js"))
                .anyMatch(path -> path.matches("/fonts/newsreader-latin-[0-9a-f]{32}\\.woff2"))
                .anyMatch(path -> path.matches("/fonts/inter-latin-[0-9a-f]{32}\\.woff2"))
                .filteredOn(path -> path.startsWith("/fonts/newsreader-latin-"))
                .as("the style sheet and the page before it name the same font")
                .hasSize(1);
    }

    @Test
    void anErrorOnTheConsoleIsNoticed() {
        assertTroubleBehind("<script>console.error('a quiet failure')</script>", "", "a quiet failure");
    }

    @Test
    void aScriptThatFailsIsNoticed() {
        assertTroubleBehind("<script>throw new Error('broken')</script>", "", "broken");
    }

    @Test
    void aBreachOfTheContentSecurityPolicyIsNoticed() {
        assertTroubleBehind("<p style='color: red'>red</p>", "style-src 'self'", "Content Security Policy");
    }

    @Test
    void aMissingFileIsNoticed() {
        assertTroubleBehind("<link rel='stylesheet' href='" + MISSING + "'>", "", "404");
    }

    @Test
    void whatAxeFindsIsSaid() {
        Person person = new Person(address(), Window.WIDE);
        answer(person, "<html lang=en><title>x</title><main><h1>x</h1><img src='/favicon.svg'></main>", "");
        person.open("/trouble");
        assertThatThrownBy(person::findsItUsable).hasMessageContaining("image-alt");
        person.abandon();
    }

    @Test
    void whatIsTooPaleInTheDarkAloneIsSaid() {
        Person person = new Person(address(), Window.WIDE);
        String style = "<style>@media (prefers-color-scheme: dark) { body { color: #333; background: #222 } }</style>";
        answer(person, "<html lang=en><title>x</title>" + style + "<main><h1>Too pale to read</h1></main>", "");
        person.open("/trouble").findsItUsable().turn(Window.WIDE.dark());
        assertThatThrownBy(person::findsItUsable).hasMessageContaining("color-contrast");
        person.abandon();
    }

    @Test
    void whatIsWiderThanTheWindowIsSaid() {
        Person person = new Person(address(), Window.NARROW);
        answer(person, "<html lang=en><title>x</title><main><h1>" + "wide".repeat(100) + "</h1></main>", "");
        person.open("/trouble");
        assertThatThrownBy(person::findsItUsable).hasMessageContaining("wider than its window of 360");
        person.abandon();
    }

    @Test
    void aNamedChromiumThatIsNotThereIsNotReplacedByAnother() {
        assertThat(Chromium.find("/no/such/chromium", System.getenv("PATH"))).isEmpty();
        assertThat(Chromium.find(null, "")).isEmpty();
    }

    private void assertTroubleBehind(String body, String policy, String said) {
        Person person = new Person(address(), Window.WIDE);
        answer(person, body, policy);
        person.open("/trouble");
        assertThatThrownBy(person::leave).hasMessageContaining(said);
    }

    private static void answer(Person person, String body, String policy) {
        person.page().route("**" + MISSING, route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        person.page()
                .route(
                        "**/trouble",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setHeaders(Map.of("Content-Security-Policy", policy, "Content-Type", "text/html"))
                                .setBody("<!doctype html><link rel='icon' href='/favicon.svg'>" + body)));
    }

    private static String path(Request request) {
        return java.net.URI.create(request.url()).getPath();
    }
}
