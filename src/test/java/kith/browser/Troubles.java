package kith.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What went wrong behind a page without the person seeing it: errors on the console, breaches of the content security policy, failed requests. */
final class Troubles {

    private final BrowserContext context;
    private final List<String> found = new ArrayList<>();
    private final Set<Integer> expected = ConcurrentHashMap.newKeySet();

    Troubles(BrowserContext context) {
        this.context = context;
        context.onConsoleMessage(this::console);
        context.onWebError(error -> found.add("Script failed: " + error.error()));
        context.onRequestFailed(this::failed);
        context.onResponse(this::answered);
    }

    /** From now on answers with this status are part of the story. */
    void expect(int status) {
        expected.add(status);
    }

    /** All there was until now. */
    List<String> found() {
        // One round trip, after which everything the browser said before it has been heard.
        context.cookies();
        return List.copyOf(found);
    }

    private void console(ConsoleMessage message) {
        // Chromium repeats every status from 400 here; the answer itself is looked at below, where one can be expected.
        boolean status = message.text().startsWith("Failed to load resource: the server responded with a status of");
        if (message.type().equals("error") && !status) {
            found.add("On the console: " + message.text() + " (" + message.location() + ")");
        }
    }

    private void failed(Request request) {
        // A page one leaves aborts what it was still loading, which harms nobody.
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            found.add("Not loaded: " + request.method() + " " + request.url() + ": " + request.failure());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400 && !expected.contains(response.status())) {
            found.add("Answered with " + response.status() + ": "
                    + response.request().method() + " " + response.url());
        }
    }
}
