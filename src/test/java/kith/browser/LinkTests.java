package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kith.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a link that somebody makes to the invitation that somebody new sends by it. */
class LinkTests extends TwoPeople {

    private static final Pattern SHEET = Pattern.compile("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)]");
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void aStrangerWithALinkBecomesAMemberWhoWrites(Window window) {
        Person maker = signIn(noor, window);
        String link = make(maker, "Summit badge");

        Person guest = person(window);
        guest.open(link).sees("Noor Aaltonen").findsItUsable();
        register(guest);
        guest.write("Headline", "Sees to the tide gauges").findsItUsable().press("That is me");

        assertThat(guest.page()).hasURL(Pattern.compile(".*/members/noor[^/]*/invitation\\?how=link:.*"));
        assertThat(guest.page().getByLabel("I used Noor’s link")).isChecked();
        guest.findsItUsable().write(WHY_LABEL, WHY).press("Send");
        guest.sees("Sent.").sees("Used Noor’s link").doesNotSee("Summit badge");

        maker.open("/invitations");
        assertThat(maker.card("Greta Guest").first()).containsText("Proved: Used your link “Summit badge”");
        maker.follow("Summit badge").sees("One invitation sent, 25 at most");
        maker.open(link).sees("This is your own link").findsItUsable();
    }

    @Test
    void whoHasAnAccountSignsInAndIsThere() {
        String link = make(signIn(noor, Window.WIDE), "Slides");
        Person guest = person(Window.NARROW).open(link);
        guest.page()
                .locator("main a.button", new Page.LocatorOptions().setHasText("Sign in"))
                .click();
        guest.write("E-mail address", ines.address()).write("Password", People.PASSWORD);
        guest.page().locator("main button.main").click();
        assertThat(guest.page().getByLabel("I used Noor’s link")).isChecked();
        guest.open(link).follow("Connect");
        assertThat(guest.page().getByLabel("I used Noor’s link")).isChecked();
    }

    @Test
    void theCardIsPrintedOnOneSheetOfA6AndNothingElseWithIt() {
        Person maker = signIn(noor, Window.WIDE);
        make(maker, "Summit badge");
        byte[] pdf = maker.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        String sheets = new String(pdf, StandardCharsets.ISO_8859_1);

        assertThat(SHEET.matcher(sheets).results()).singleElement().satisfies(sheet -> {
            assertThat(millimetres(sheet, 1)).isBetween(104.0, 106.0);
            assertThat(millimetres(sheet, 2)).isBetween(147.0, 149.0);
        });
        maker.page()
                .emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(maker.page().locator(".calling-card .code")).isVisible();
        assertThat(maker.page().getByText("Noor Aaltonen").first()).isVisible();
        assertThat(maker.page().locator("h1")).isHidden();
        assertThat(maker.page().locator("header.bar")).isHidden();
        assertThat(maker.page().locator("summary:visible, button:visible")).hasCount(0);
    }

    @ParameterizedTest
    @MethodSource("kith.browser.Window#all")
    void everyPageCanBeUsedInEveryWindow(Window window) {
        Person maker = signIn(noor, window);
        maker.open("/links").sees("You have no link that works.").findsItUsable();
        String link = make(maker, "The badge of the summit on slack water, with a label as long");
        maker.findsItUsable();
        maker.open("/links").unfold("Revoke…").findsItUsable();
        person(window).open(link).findsItUsable();
        maker.press("Revoke it The badge of the summit on slack water, with a label as long")
                .sees("Revoked.");
        maker.findsItUsable()
                .follow("The badge of the summit on slack water, with a label as long")
                .findsItUsable();
        person(window)
                .open(link, 404)
                .sees("This link does not lead to anybody now.")
                .findsItUsable();
    }

    /** Makes a link and says where it leads; the maker is then at its card. */
    private static String make(Person maker, String label) {
        maker.open("/links").write("What is it for?", label).press("Make it").sees("Your link is there.");
        return maker.page().locator(".calling-card .address a").getAttribute("href");
    }

    private static void register(Person guest) {
        guest.page().locator("main a.button.main").click();
        String address = "guest-" + System.nanoTime() + "@example.org";
        guest.write("Your name", "Greta Guest").write("E-mail address", address).write("Password", People.PASSWORD);
        guest.page().locator("main button.main").click();
        guest.sees("sign in with it and your password");
        guest.write("E-mail address", address).write("Password", People.PASSWORD);
        guest.page().locator("main button.main").click();
        guest.sees("Welcome");
    }

    private static double millimetres(MatchResult sheet, int side) {
        return Double.parseDouble(sheet.group(side)) / POINTS_PER_MILLIMETRE;
    }
}
