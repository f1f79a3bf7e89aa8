package kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/**
 * Asks axe whether a page can be used by everyone. It comes into the page through the debugger, where the content security policy does not apply, so the
 * page is judged under the policy people get.
 */
final class Axe {

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /**
     * Fails with every violation on the page and where it is. In the dark only colours are asked about: everything else is as in the light, where every
     * page is looked at too.
     */
    static void check(Page page, Window window) {
        // Kith has no frames, and the newer way opens a second page beside the one looked at.
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(violationsAlone());
        if (window.scheme() == ColorScheme.DARK) {
            axe.withRules(COLOURS);
        }
        List<String> violations =
                axe.analyze().getViolations().stream().map(Axe::say).toList();
        assertThat(violations).as("axe on %s", page.url()).isEmpty();
    }

    /** What is in order need not be listed: that takes a quarter of the time. */
    private static AxeRunOptions violationsAlone() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
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
