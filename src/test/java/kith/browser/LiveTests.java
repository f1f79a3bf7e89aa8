package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import kith.People;
import kith.connection.Connections;
import kith.member.MemberId;
import kith.message.ConversationId;
import kith.message.Conversations;
import kith.message.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is new comes by itself to whoever looks. */
class LiveTests extends TwoPeople {

    private static final String FIELD = "Your message";

    @Autowired
    private Connections connections;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Messages messages;

    private ConversationId id;

    @BeforeEach
    void theyTalk() {
        connections.connect(ines.id(), noor.id(), Instant.parse("2026-05-01T00:00:00Z"));
        id = conversations.open(ines.id(), noor.id());
    }

    private void say(MemberId who, String words) {
        messages.write(who, id, words, null);
    }

    @Test
    void aConversationGoesOnBeforeOnesEyes() {
        Person reader = signIn(noor, Window.NARROW).open("/messages/" + id.value());
        reader.sees("Nothing has been said here yet.");
        reader.write(FIELD, "I was about to");
        say(ines.id(), "Low water at **six**.");
        reader.sees("Low water at six.").doesNotSee("Nothing has been said here yet.");
        assertThat(reader.page().locator("#m-1 strong")).hasText("six");
        assertThat(reader.field(FIELD)).hasValue("I was about to");
        say(ines.id(), "<img src=x onerror=alert(1)> Bring boots.");
        reader.sees("<img src=x onerror=alert(1)> Bring boots.").findsItUsable();

        Person writer = signIn(ines, Window.WIDE).open("/messages/" + id.value() + "/2");
        writer.write("Change it", "Bring *two* pairs of boots.").press("Change").sees("edited");
        reader.sees("Bring two pairs of boots.").sees("edited");
        assertThat(reader.page().locator("#messages > li")).hasCount(2);
    }

    @Test
    void elsewhereTheMarkComesAndGoes() {
        Person reader = signIn(noor, Window.WIDE).open("/groups");
        assertThat(reader.page().locator("nav a[data-live=messages] .state")).hasCount(0);
        say(ines.id(), "Low water at six.");
        assertThat(reader.page().locator("nav a[data-live=messages] .state")).hasText("new");
        Person elsewhere = signIn(noor, Window.NARROW).open("/messages/" + id.value());
        elsewhere.sees("Low water at six.");
        assertThat(reader.page().locator("nav a[data-live=messages] .state")).hasCount(0);
    }

    @Test
    void withTheMarkThePlacesStillFitInALineOfAPhone() {
        say(ines.id(), "Low water at six.");
        Person reader = signIn(noor, Window.NARROW).open("/groups").findsItUsable();
        Locator places = reader.page().locator(".bar nav a");
        assertThat(reader.page().locator(".bar nav .state")).hasText("new");
        assertThat(places.last().boundingBox().y).isEqualTo(places.first().boundingBox().y);
    }

    @Test
    void theListKeepsUp() {
        Person reader = signIn(noor, Window.WIDE).open("/messages");
        say(ines.id(), "Low water at six.");
        reader.sees("Low water at six.");
        say(ines.id(), "Bring boots.");
        reader.sees("Bring boots.").doesNotSee("Low water at six.");
    }

    /** The first look at the list takes long, and something is said meanwhile. */
    @Test
    void theListKeepsUpWithWhatComesWhileItIsFetched() {
        Person reader = signIn(noor, Window.WIDE);
        AtomicReference<@Nullable Runnable> held = new AtomicReference<>();
        reader.page().route("**/messages", route -> {
            if (route.request().resourceType().equals("xhr")) {
                APIResponse old = route.fetch();
                reader.page().unroute("**/messages");
                held.set(() -> route.fulfill(new Route.FulfillOptions().setResponse(old)));
            } else {
                route.resume();
            }
        });
        reader.open("/messages");
        reader.page().waitForCondition(() -> held.get() != null);
        say(ines.id(), "Low water at six.");
        assertThat(reader.page().locator("nav a[data-live=messages] .state")).hasText("new");
        requireNonNull(held.get()).run();
        reader.sees("Low water at six.");
    }

    @Test
    void whereNoStreamComesThroughThePageLooksByItself() {
        Person reader = signIn(noor, Window.WIDE);
        reader.page().route("**/live", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        reader.page().clock().install();
        reader.open("/messages/" + id.value()).sees("Nothing has been said here yet.");
        say(ines.id(), "Low water at six.");
        assertThat(reader.page().getByText("Low water at six.")).hasCount(0);
        reader.page().clock().runFor(21_000);
        reader.sees("Low water at six.");
    }

    /** Whatever is under way when the line is cut: the stream, a fetch, the answer to one. */
    @Test
    void nothingIsLostOrDoubledHoweverOftenTheLineIsCut() throws IOException, InterruptedException {
        int many = 60;
        Random random = new Random(7);
        try (CutLine line = new CutLine(URI.create(address()).getPort());
                BrowserContext context = Chromium.running().newContext(Window.WIDE.options(line.address()))) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            page.locator("main input[type=email]").fill(noor.address());
            page.locator("main input[type=password]").fill(People.PASSWORD);
            page.locator("main button.main").click();
            assertThat(page.locator("details.menu")).isVisible();
            page.navigate("/messages/" + id.value());

            Thread cutting = Thread.ofVirtual().start(() -> {
                try {
                    while (!Thread.interrupted()) {
                        Thread.sleep(random.nextInt(400));
                        line.cut();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            for (int i = 1; i <= many; i++) {
                say(i % 3 == 0 ? noor.id() : ines.id(), "Gauge " + i);
                Thread.sleep(random.nextInt(120));
            }
            cutting.interrupt();
            cutting.join();
            line.cut();

            assertThat(page.locator("#messages > li")).hasCount(many);
            List<String> ids = page.locator("#messages > li").all().stream()
                    .map(one -> one.getAttribute("id"))
                    .toList();
            assertThat(ids)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, many)
                            .mapToObj(seq -> "m-" + seq)
                            .toList());
        }
    }
}
