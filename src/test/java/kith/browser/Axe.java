package kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Asks axe whether a page can be used by everyone. It comes into the page through the debugger, where the content security policy does not apply, so the
 * page is judged under the policy people get.
 */
final class Axe {

    private Axe() {}

    /** Fails with every violation on the page and where it is. */
    static void check(Page page) {
        List<String> violations = new AxeBuilder(page)
                        .setLegacyMode(
                                true) // Kith has no frames, and the newer way opens a second page beside the one looked
                        // at.
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Axe::say)
                        .toList();
        assertThat(violations).as("axe on %s", page.url()).isEmpty();
    }

    /** Fails where a person would have to scroll sideways to read. */
    static void fits(Page page) {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue())
                .as("pixels %s is wider than its window of %d", page.url(), page.viewportSize().width)
                .isLessThanOrEqualTo(0);
    }

    private static String say(Rule rule) {
        List<String> where =
                rule.getNodes().stream().map(CheckedNode::getHtml).limit(5).toList();
        return rule.getId() + ", " + rule.getHelp() + ": " + where;
    }
}
