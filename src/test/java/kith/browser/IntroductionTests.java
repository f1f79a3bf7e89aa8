package kith.browser;

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
