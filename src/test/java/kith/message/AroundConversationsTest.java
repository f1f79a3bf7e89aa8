package kith.message;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.connection.Connections;
import kith.invitation.InvitationEvent;
import kith.invitation.InvitationId;
import kith.member.MemberId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What conversations come from and what ends them: invitations, introductions, removals, blocks, leaving. */
@KithTest
class AroundConversationsTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final String WHY =
            "Your note on quillwork names a cormorant ledger; ours of 1904 has the same hand. Shall we compare?";

    private final People people;
    private final Connections connections;
    private final Conversations conversations;
    private final ConversationStore store;
    private final MessageNews news;
    private final MovableClock clock;
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Visitor ada;
    private final Visitor ben;

    AroundConversationsTest(
            People people,
            Connections connections,
            Conversations conversations,
            ConversationStore store,
            MessageNews news,
            MovableClock clock,
            JdbcClient sql,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.people = people;
        this.connections = connections;
        this.conversations = conversations;
        this.store = store;
        this.news = news;
        this.clock = clock;
        this.sql = sql;
        this.events = events;
        this.transaction = transaction;
        this.ada = people.signedIn("Ada Brink");
        this.ben = people.signedIn("Ben Oduya");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void anInvitationInWhichSomethingWasAskedStandsInTheListUntilItIsAnswered() {
        String invitation = invite();
        assertThat(ada.get("/messages").text()).doesNotContain("About the invitation");
        ben.post(invitation + "/question", "question", "Which ledger do you have?");
        assertThat(ada.get("/messages").text()).contains("Ben Oduya", "About the invitation", "Which ledger");
        assertThat(ada.get("/messages").body()).contains("href=\"" + invitation + "\"");
        assertThat(ben.get("/messages").text()).contains("You: Which ledger");
        ada.post(invitation + "/answer", "answer", "The blue one.");
        assertThat(ben.get("/messages").text()).contains("The blue one.").doesNotContain("You: ");
        ben.post(invitation + "/refusal", "manner", "quiet");
        assertThat(ben.get("/messages").text()).doesNotContain("About the invitation");
        assertThat(ada.get("/messages").text())
                .as("a quiet decline tells nothing")
                .contains("The blue one.");
    }

    @Test
    void acceptingOpensAConversationWithWhatWasSaid() {
        String invitation = invite();
        ben.post(invitation + "/question", "question", "Which ledger do you have?");
        ada.post(invitation + "/answer", "answer", "The blue one.");
        ben.post(invitation + "/acceptance");
        ben.post(invitation + "/thanks", "words", "Glad you wrote.");
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(said()).hasSize(4));

        Answer page = ada.get("/messages/" + store.pair(ada.id(), ben.id()).orElseThrow());
        assertThat(page.text())
                .containsSubsequence(
                        "Ada Brink", "the invitation", WHY, "Which ledger", "The blue one.", "Glad you wrote.");
        assertThat(ada.get("/messages").text()).contains("Glad you wrote.").doesNotContain("About the invitation");
        String first = "/messages/" + store.pair(ada.id(), ben.id()).orElseThrow() + "/1";
        assertThat(ada.post(first + "/text", "text", "Something else.").status())
                .as("it is what was accepted")
                .isEqualTo(409);
    }

    @Test
    void beingToldTwiceSaysNothingTwice() {
        String invitation = invite();
        ben.post(invitation + "/acceptance");
        InvitationId id = new InvitationId(Long.parseLong(invitation.substring("/invitations/".length())));
        Instant now = Instant.now();
        for (int i = 0; i < 3; i++) {
            transaction.executeWithoutResult(
                    done -> events.publishEvent(new InvitationEvent.Accepted(id, ada.id(), ben.id(), now)));
        }
        ben.post("/members/" + ada.handle() + "/messages");
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(waiting(id)).isZero());
        assertThat(said()).containsExactly(WHY);
    }

    @Test
    void whoIsNotConnectedAnyMoreReadsButDoesNotWrite() {
        connections.connect(ada.id(), ben.id(), MAY);
        String path = open();
        ada.post(path, "text", "Low water at six.");
        ada.post(path + "/draft", "text", "Begun", "key", "k-12345678");
        connections.remove(ada.id(), ben.id());

        assertThat(ben.get(path).text()).contains("Low water at six.", "You are not connected at present");
        assertThat(ada.get(path).text()).contains("What you had begun to write:", "Begun");
        Answer refused = ben.post(path, "text", "Are you there?");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("send an invitation that says why", "Are you there?");
        assertThat(ada.post(path + "/1/text", "text", "Now this.").status()).isEqualTo(409);
        connections.connect(ada.id(), ben.id(), MAY);
        assertThat(ben.post(path, "text", "Here again.").location()).isEqualTo(path + "#m-2");
    }

    @Test
    void aBlockLeavesEachTheirCopyAndNoName() {
        connections.connect(ada.id(), ben.id(), MAY);
        String path = open();
        ada.post(path, "text", "Low water at six.");
        ben.post(path, "text", "I shall be there.");
        ben.post("/members/" + ada.handle() + "/block");

        for (Visitor each : List.of(ada, ben)) {
            Answer page = each.get(path);
            assertThat(page.text()).contains("Low water at six.", "I shall be there.", "Somebody", "Nobody is here");
            assertThat(each.get("/messages").text()).contains("Somebody");
            assertThat(each.get("/messages?q=water").text()).contains("One message");
            assertThat(each.post(path, "text", "Please.").status()).isEqualTo(409);
        }
        assertThat(ada.get(path).body()).doesNotContain("Oduya", ben.handle());
        assertThat(ada.get("/messages").body()).doesNotContain("Oduya", ben.handle());
        assertThat(ada.post("/members/" + ben.handle() + "/messages").status()).isEqualTo(404);
    }

    @Test
    void threeTalkUntilTheyLeave() {
        Visitor cleo = people.signedIn("Cleo Marsh");
        String path = "/messages/" + people.three(ada.id(), ben.id(), cleo.id(), "You both walk the wall on Sundays.");
        assertThat(cleo.get("/messages").text()).contains("Ada Brink and Ben Oduya", "Ada : You both walk", "unread");
        assertThat(cleo.get(path).text()).contains("the introduction", "You both walk the wall on Sundays.");
        assertThat(cleo.post(path, "text", "Gladly.").location()).isEqualTo(path + "#m-2");
        assertThat(ben.get("/messages").text()).contains("Cleo : Gladly.");

        assertThat(ada.post(path + "/leaving").location()).isEqualTo("/messages");
        assertThat(ada.post(path + "/leaving").status()).as("twice").isEqualTo(302);
        ben.post(path, "text", "Sunday at nine?");
        assertThat(ada.get("/messages").text()).doesNotContain("Cleo Marsh");
        assertThat(ada.get(path).text()).contains("Gladly.", "You have left").doesNotContain("Sunday at nine");
        assertThat(ada.get(path + "/after/2").body().strip()).isEmpty();
        assertThat(ada.get("/messages?q=nine").text()).contains("No message of yours");
        assertThat(ada.post(path, "text", "Me too.").status()).isEqualTo(409);
        assertThat(cleo.get(path).text()).contains("Ada has left", "Sunday at nine?");

        cleo.post("/members/" + ben.handle() + "/block");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(cleo.get(path).text()).contains("You have left"));
        assertThat(ben.post(path, "text", "Hello?").status()).isEqualTo(409);
        connections.connect(ada.id(), ben.id(), MAY);
        assertThat(ada.post(open() + "/leaving").status()).as("of two").isEqualTo(409);
    }

    @Test
    void threeAreOpenedOnceHoweverOftenTheyAreToldOf() {
        MemberId cleo = people.member("Cleo Marsh").id();
        String origin = "introduction-" + cleo;
        ConversationId id = conversations.openThree(ada.id(), ben.id(), cleo, origin, "You two.", MAY);
        assertThat(conversations.openThree(ada.id(), ben.id(), cleo, origin, "You two.", MAY))
                .isEqualTo(id);
        assertThat(ada.get("/messages/" + id).body()).containsOnlyOnce("<p>You two.</p>");
    }

    @Test
    void whatWaitsIsToldOnceUntilSomethingNewComes() {
        connections.connect(ada.id(), ben.id(), MAY);
        String path = open();
        ada.post(path, "text", "Low water at six.");
        assertThat(told(Duration.ofMinutes(-10))).isZero();
        assertThat(told(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(told(Duration.ofMinutes(1))).isZero();
        ada.post(path, "text", "Or seven.");
        assertThat(told(Duration.ofMinutes(1)))
                .as("he was told of this conversation")
                .isZero();
        ben.post(path + "/reading", "seen", "2");
        ada.post(path, "text", "Or eight.");
        assertThat(told(Duration.ofMinutes(1))).isEqualTo(1);
        ben.post(path + "/reading", "seen", "3");
        ben.post(path + "/muting", "muted", "true");
        ada.post(path, "text", "Or nine.");
        assertThat(told(Duration.ofMinutes(1))).isZero();
    }

    private long told(Duration from) {
        return news.tell(clock.instant().plus(from), 1_000).stream()
                .filter(unread -> unread.member().equals(ben.id()))
                .count();
    }

    private int waiting(InvitationId id) {
        return sql.sql("""
                select count(*) from event_publication
                where serialized_event like :id and listener_id like '%kith.message%'
                """)
                .param("id", "%{\"value\":" + id + "}%")
                .query(Integer.class)
                .single();
    }

    private List<String> said() {
        return sql.sql("""
                select text from message m join conversation_pair p on p.conversation_id = m.conversation_id
                where p.low_id = :low and p.high_id = :high order by seq
                """)
                .param("low", Math.min(ada.id().value(), ben.id().value()))
                .param("high", Math.max(ada.id().value(), ben.id().value()))
                .query(String.class)
                .list();
    }

    private String open() {
        return String.valueOf(ada.post("/members/" + ben.handle() + "/messages").location());
    }

    private String invite() {
        return String.valueOf(ada.post(
                        "/members/" + ben.handle() + "/invitation",
                        "how",
                        "met",
                        "blank_where",
                        "Zennor quay",
                        "blank_when",
                        "May 2026",
                        "why",
                        WHY,
                        "insist",
                        "as_it_is")
                .location());
    }
}
