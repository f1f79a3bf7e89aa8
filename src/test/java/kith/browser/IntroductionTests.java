package kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.List;
import kith.People;
import kith.Visitor.Who;
import kith.connection.Connections;
import kith.introduction.IntroductionId;
import kith.introduction.IntroductionReplies;
import kith.introduction.Introductions;
import kith.introduction.Introductions.Request;
import kith.introduction.Trio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Introductions as people see them: the lists, the forms, and one from each of its sides. */
class IntroductionTests extends BrowserTest {

    private static final Instant SINCE = Instant.parse("2023-05-01T00:00:00Z");

    private static final String NOTE =
            "You told me that Nils can date a sheet by the blue of its wash. I have the wiring sheet of my tide dial now.";

    private static final String WHY =
            "Behind the switchboard of our lock hung a sheet of the brass dial that stopped at 4:20: blue wash, no title, and"
                    + " a small fish in the corner. May I send a scan, and would you tell me whose fish it is?";

    @Autowired
    private People people;

    @Autowired
    private Connections connections;

    @Autowired
    private Introductions introductions;

    @Autowired
    private IntroductionReplies replies;

    @Test
    void theQuestionsComeUnderTheNoteTheyAreAbout() {
        Who between = people.member("Elin Kask");
        Who target = people.member("Nils Sjöqvarn");
        Who asker = people.member("Seo Tae-rim");
        connections.connect(between.id(), asker.id(), SINCE);
        connections.connect(between.id(), target.id(), SINCE);
        Person asking = person(Window.WIDE).signIn(asker.address(), People.PASSWORD);
        asking.open("/members/" + target.handle() + "/introduction");
        asking.field("A note to them").pressSequentially("Dear Molly, your work is very impressive.");
        Locator note = asking.page().locator("#coach-note p");
        Locator why = asking.page().locator("#coach-why p");
        assertThat(note.first()).containsText("Is this meant for Elin?");
        assertThat(asking.page().locator("#coach-aloud")).containsText("Is this meant for Elin?");
        assertThat(why).hasCount(0);
        asking.page().locator("#why").fill("Dear Molly, your work is very impressive.");
        assertThat(why.first()).containsText("Is this meant for Nils?");
        asking.findsItUsable();
        asking.field("A note to them").fill(NOTE);
        assertThat(note).hasCount(0);
        assertThat(asking.page().locator("#coach-aloud")).hasText("No more questions about these words.");
        assertThat(why.first()).isVisible();
        asking.page().locator("#why").fill(WHY);
        assertThat(why).hasCount(0);
        asking.press("Ask").sees("Asked.");
    }

    static List<Window> withAndWithoutJavaScript() {
        return List.of(Window.WIDE, Window.NARROW.withoutJavaScript());
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutJavaScript")
    void twoAreFoundAmongAllAndIntroduced(Window window) {
        Who between = people.member("Elin Kask");
        Who one = people.member("Nils Sjöqvarn");
        Who other = people.member("Hildegard Boysen-Petersen");
        for (Who each : List.of(one, other)) {
            connections.connect(between.id(), each.id(), SINCE);
        }
        for (int n = 0; n < 9; n++) {
            connections.connect(
                    between.id(), people.member("Harbour Friend " + n).id(), SINCE.plusSeconds(n + 1L));
        }
        Person introducing =
                person(window).signIn(between.address(), People.PASSWORD).open("/introductions/new");
        look(introducing, "Look for the one among your connections", "sjoqv").choose("Nils Sjöqvarn");
        look(introducing, "Look for the other among your connections", "harbour")
                .sees("More of your connections fit than are shown.")
                .findsItUsable();
        look(introducing, "Look for the other among your connections", "boysen").choose("Hildegard Boysen-Petersen");
        introducing
                .write("Why should the two know each other?", WHY)
                .press("Introduce them")
                .sees("Both have your words now.");
    }

    /** While one types, or by the button. */
    private static Person look(Person person, String label, String words) {
        person.write(label, words);
        if (!person.window().javaScript()) {
            person.page().locator(".chooser button").first().click();
        }
        return person;
    }

    @ParameterizedTest
    @MethodSource("kith.browser.Window#all")
    void everyPageCanBeUsedInEveryWindow(Window window) {
        Who asker = people.member("Seo Tae-rim");
        Who between = people.member("Elin Kask");
        Who target = people.member("Nils Sjöqvarn");
        Who other = people.member("Hildegard Boysen-Petersen");
        for (Who each : List.of(asker, target, other)) {
            connections.connect(between.id(), each.id(), SINCE);
        }
        IntroductionId id =
                introductions.ask(new Trio(between.id(), asker.id(), target.id()), new Request(NOTE, WHY, true));
        replies.ask(between.id(), id, "Which lock is it? He will ask me, and I should like to look as if I knew.");
        IntroductionId offered = introductions.offer(new Trio(between.id(), asker.id(), other.id()), WHY, true);

        Person goBetween = person(window).signIn(between.address(), People.PASSWORD);
        for (String path : List.of(
                "/introductions",
                "/introductions?box=offered",
                "/introductions?box=asked",
                "/introductions/" + id,
                "/introductions/" + offered,
                "/introductions/new?one=" + asker.handle(),
                "/members/" + asker.handle())) {
            goBetween.open(path).findsItUsable();
        }
        Person asking = person(window).signIn(asker.address(), People.PASSWORD);
        for (String path : List.of(
                "/introductions?box=asked",
                "/introductions?box=answer",
                "/introductions/" + id,
                "/introductions/" + offered,
                "/members/" + target.handle(),
                "/members/" + other.handle() + "/introduction")) {
            asking.open(path).findsItUsable();
        }
    }
}
