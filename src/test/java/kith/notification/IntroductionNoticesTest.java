package kith.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.connection.Connections;
import kith.introduction.Agreements;
import kith.introduction.Forwarding;
import kith.introduction.IntroductionEvent;
import kith.introduction.IntroductionId;
import kith.introduction.IntroductionReplies;
import kith.introduction.Introductions;
import kith.introduction.Introductions.Request;
import kith.introduction.Trio;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What the people of an introduction are told of it. */
@KithTest
class IntroductionNoticesTest {

    private static final String WHY =
            "Your paper on the Emden gauge leaves out 1931. I have that year's roll from my grandfather's attic.";

    @Autowired
    private Introductions introductions;

    @Autowired
    private Forwarding forwarding;

    @Autowired
    private IntroductionReplies replies;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Connections connections;

    @Autowired
    private People people;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void eachIsToldWhatIsForThem() throws InterruptedException {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor ben = people.signedIn("Ben Oduya");
        Visitor cleo = people.signedIn("Cleo Marsh");
        for (Visitor each : List.of(ada, cleo)) {
            connections.connect(ben.id(), each.id(), Instant.parse("2024-05-01T00:00:00Z"));
        }
        Trio trio = new Trio(ben.id(), ada.id(), cleo.id());
        IntroductionId id = introductions.ask(trio, new Request(WHY, WHY, true));
        until(ben, "Ada Brink would like you to introduce them to somebody");
        assertThat(ben.get("/notices").body()).contains("/introductions/" + id);
        replies.ask(ben.id(), id, "Which roll?");
        until(ada, "Ben Oduya asks you something before introducing you");
        replies.answer(ada.id(), id, "The blue one.");
        until(ben, "Ada Brink answered what you asked about an introduction");
        assertThat(cleo.get("/notices").text()).contains("Nothing yet.");
        forwarding.forward(ben.id(), id, "Ada kept our levels honest for six years. Believe her.");
        until(ada, "Ben Oduya passed your note on");
        until(cleo, "Ada Brink invites you");

        Visitor dora = people.signedIn("Dora Vance");
        connections.connect(ben.id(), dora.id(), Instant.parse("2024-05-01T00:00:00Z"));
        IntroductionId offered = introductions.offer(
                new Trio(ben.id(), dora.id(), ada.id()), WHY.replace("Your paper", "Her paper"), true);
        until(dora, "Ben Oduya thinks that you and somebody should know each other");
        agreements.accept(dora.id(), offered);
        agreements.accept(ada.id(), offered);
        until(ben, "Ada Brink said yes to an introduction");
        until(dora, "Ada Brink said yes to an introduction");
        until(ada, "Dora Vance said yes to an introduction");
    }

    @Test
    void whenItsTimeIsOverWhoeverBeganItIsTold() throws InterruptedException {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor ben = people.signedIn("Ben Oduya");
        Instant now = Instant.now();
        transactions.executeWithoutResult(done ->
                events.publishEvent(new IntroductionEvent.Expired(new IntroductionId(1), ada.id(), ben.id(), now)));
        until(ada, "The thirty days of your introduction with Ben Oduya are over");
    }

    private static void until(Visitor who, String words) throws InterruptedException {
        for (int i = 0; i < 100 && !who.get("/notices").text().contains(words); i++) {
            Thread.sleep(50);
        }
        assertThat(who.get("/notices").text()).contains(words);
    }
}
