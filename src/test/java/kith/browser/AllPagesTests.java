package kith.browser;

import java.util.List;
import kith.FreshDatabase;
import kith.Kith;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Every page there is, with the demo community on it: usable in every window, and nothing goes wrong behind it. */
@SpringBootTest(
        classes = Kith.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kith.demo=true")
@ContextConfiguration(initializers = FreshDatabase.class)
class AllPagesTests {

    private static final String ADDRESS = "elin@tideharbour.example";
    private static final String PASSWORD = "tide-and-harbour";

    @LocalServerPort
    private int port;

    @RegisterExtension
    private final Company company = new Company();

    @Test
    void ofAStranger() {
        Person stranger = company.begin("http://localhost:" + port, Window.WIDE);
        for (String path : List.of("/", "/sign-in", "/sign-in/forgotten", "/register", "/guide/reasons")) {
            everyWay(stranger.open(path));
        }
        everyWay(stranger.open("/sign-in/of/no/one", 404));
    }

    @Test
    void ofSomebodyWithLetters() {
        Person elin = elin();
        List<String> boxes = List.of("answer", "folded", "asked", "aside", "answered", "sent", "to_explain");
        everyWay(elin.open("/"));
        for (String box : boxes) {
            everyWay(elin.open("/invitations?box=" + box));
        }
        everyWay(elin.open("/notices"));
        everyWay(elin.open(firstLetter(elin, "answer")));
        everyWay(elin.open(firstLetter(elin, "answered")));
        everyWay(elin.open(firstLetter(elin, "sent")));
    }

    @Test
    void ofSomebodyWhoTalksToOthers() {
        Person elin = elin();
        everyWay(elin.open("/messages").sees("About the invitation"));
        everyWay(elin.open("/messages?q=drawing"));
        everyWay(elin.open("/messages?q=xyzzyxyzzy"));
        elin.open("/messages").follow("Ada Brink unread");
        everyWay(elin.sees("would you stay for soup"));
        elin.page().locator("#messages a.when").first().click();
        everyWay(elin.sees("Delete it for yourself"));
    }

    @Test
    void aroundTheComposer() {
        Person elin = elin();
        everyWay(elin.open("/members/beatriz/invitation"));
        everyWay(elin.open("/members/leena/invitation"));
        everyWay(elin.open("/members/desmond/invitation").sees("You cannot write to Desmond now"));
        everyWay(elin.open("/members/ravi/invitation").sees("You are connected already."));
        elin.expecting(422).open("/members/soren/invitation").press("Send");
        everyWay(elin.sees("This could go to anyone as it stands"));
    }

    @Test
    void aboutPeopleAndGroups() {
        Person elin = elin();
        List<String> paths = List.of(
                "/members/elin",
                "/members/elin?as=members",
                "/members/tomas",
                "/members/ravi",
                "/members/ravi/mutual",
                "/suggestions",
                "/network",
                "/members",
                "/members?q=tide",
                "/members?q=xyzzyxyzzy",
                "/connections",
                "/connections?tag=charts&touch=quiet",
                "/connections/piotr",
                "/connections/rein",
                "/connections/former",
                "/connections?q=xyzzyxyzzy",
                "/groups",
                "/groups?q=xyzzyxyzzy",
                "/groups/tide-machines",
                "/groups/new");
        for (String path : paths) {
            everyWay(elin.open(path));
        }
    }

    @Test
    void aboutEvents() {
        Person elin = elin();
        for (String path : List.of(
                "/events",
                "/events?show=mine",
                "/events?show=past",
                "/events?show=been",
                "/events?q=xyzzyxyzzy",
                "/events/new",
                "/groups/teaching-by-the-water")) {
            everyWay(elin.open(path));
        }
        elin.open("/events?show=mine").follow("Solder bench: the grey ring");
        everyWay(elin.sees("2 people wait for a place."));
        String own = elin.page().url().replaceFirst("^https?://[^/]+", "");
        for (String path : List.of("/edit", "/cancellation", "/check-in")) {
            everyWay(elin.open(own + path));
        }
        elin.open("/events?show=mine").follow("A morning on the pilot boat");
        everyWay(elin.sees("The boat is on the slip"));
        elin.open("/events?show=been").follow("Bring a gear you cannot explain");
        everyWay(elin.sees("You are checked in."));
        elin.open("/events").follow("The bad weeks, read aloud");
        everyWay(elin.sees("I am coming"));
        elin.expecting(422)
                .open("/events/new")
                .write("Name", "Wheels")
                .write("Day", "2099-01-01")
                .write("From", "18:00")
                .write("Until", "17:00")
                .press("Announce it");
        everyWay(elin.sees("3 things are not right yet."));
    }

    @Test
    void ofOnesOwn() {
        Person elin = elin();
        for (String path : List.of(
                "/settings/profile",
                "/settings/door",
                "/settings/invitations",
                "/settings/mail",
                "/settings/account",
                "/settings/tokens",
                "/settings/blocks",
                "/welcome",
                "/guide/reasons",
                "/links")) {
            everyWay(elin.open(path));
        }
        elin.open("/links").follow("Open workshop, autumn");
        everyWay(elin.sees("It leads nowhere any more."));
        elin.open("/links").follow("Signature");
        everyWay(elin.sees("Save the QR code"));
        everyWay(elin.open("/members/nobody-of-this-name", 404));
    }

    @Test
    void ofTheOperator() {
        Person ada = company.begin("http://localhost:" + port, Window.WIDE).signIn("ada@tideharbour.example", PASSWORD);
        everyWay(ada.open("/settings/account").sees("You run this Kith"));
        everyWay(ada.open("/admin/mail"));
        everyWay(ada.open("/admin/reasons").sees("Letters, month by month").sees("The how once more"));
    }

    private Person elin() {
        return company.begin("http://localhost:" + port, Window.WIDE).signIn(ADDRESS, PASSWORD);
    }

    private static String firstLetter(Person reader, String box) {
        reader.open("/invitations?box=" + box);
        return reader.page().locator("a.when").first().getAttribute("href");
    }

    /** As it comes, and with everything unfolded that its text folds away. */
    private static void everyWay(Person reader) {
        for (Window window : List.of(Window.NARROW, Window.WIDE)) {
            Axe.fits(reader.turn(window).page());
        }
        reader.page()
                .evaluate("document.querySelectorAll('main details').forEach(details => { details.open = true; })");
        for (Window window : Window.all()) {
            reader.turn(window).findsItUsable();
        }
    }
}
