package kith.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/**
 * What somebody looks through.
 *
 * @param width of the viewport, in CSS pixels
 * @param height of the viewport, in CSS pixels
 * @param scheme the colours they prefer
 * @param javaScript whether their browser runs scripts
 */
record Window(int width, int height, ColorScheme scheme, boolean javaScript) {

    static final Window WIDE = new Window(1440, 900, ColorScheme.LIGHT, true);
    static final Window NARROW = new Window(360, 780, ColorScheme.LIGHT, true);

    /** Both widths in both schemes: every page must be good in each. */
    static List<Window> all() {
        return List.of(WIDE, WIDE.dark(), NARROW, NARROW.dark());
    }

    Window dark() {
        return new Window(width, height, ColorScheme.DARK, javaScript);
    }

    Window withoutJavaScript() {
        return new Window(width, height, scheme, false);
    }

    /** For the name of a picture: {@code 360-dark}. */
    String label() {
        return width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
    }

    Browser.NewContextOptions options(String address) {
        return new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(javaScript)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
    }
}
