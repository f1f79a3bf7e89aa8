package kith.browser;

import kith.KithTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test that meets Kith in a browser. Each person in it is a {@link Person} with a browser window of their own:
 *
 * <pre>{@code
 * Person elin = person().signIn("elin@example.org", "a long password");
 * Person tomas = person(Window.NARROW.dark()).signIn("tomas@example.org", "a long password");
 * elin.open("/members/tomas").follow("Connect").write("Why would you like to know each other?", "…").press("Send");
 * tomas.open("/invitations").sees("…").findsItUsable();
 * }</pre>
 *
 * <p>The test fails, too, where something went wrong that nobody sees: an error on the console, a breach of the content security policy, a request that
 * failed. After a failure there is a picture of every window in {@code target/browser}.
 */
@KithTest
abstract class BrowserTest {

    @LocalServerPort
    private int port;

    @RegisterExtension
    private final Company company = new Company();

    /** Somebody at a wide window. */
    final Person person() {
        return person(Window.WIDE);
    }

    /** Somebody at a window of this kind. */
    final Person person(Window window) {
        return company.begin(address(), window);
    }

    /** Where this Kith is. */
    final String address() {
        return "http://localhost:" + port;
    }
}
