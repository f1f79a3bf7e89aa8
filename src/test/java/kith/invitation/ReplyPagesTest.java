package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Words kept for the next time, and their use on a card. */
@KithTest
class ReplyPagesTest {

    private static final String PAGE = "/settings/invitations";

    @Autowired
    People people;

    @Autowired
    SavedReplies replies;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationCards cards;

    Visitor ben;

    @BeforeEach
    void somebody() {
        ben = people.signedIn("Ben Oduya");
    }

    @Test
    void keepsChangesAndDeletesWords() {
        assertThat(keep("ask", "Where", "Where did we meet, {name}? <b>").status())
                .isEqualTo(302);
        assertThat(ben.get(PAGE).text()).contains("Where did we meet, {name}? <b>");
        long id = replies.of(ben.id()).getFirst().id();
        ben.post(PAGE + "/replies/" + id, "heading", "When", "words", "When was it?");
        assertThat(replies.of(ben.id()).getFirst().words()).isEqualTo("When was it?");
        ben.post(PAGE + "/replies/" + id + "/deletion");
        assertThat(replies.of(ben.id())).isEmpty();
    }

    @Test
    void bringsBackWhatCannotBeKept() {
        var refused = keep("ask", "Where", "Where did we meet, {first}?");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Only {name} is filled in by Kith", "Where did we meet, {first}?");
        assertThat(keep("", "Where", "Where did we meet?").status()).isEqualTo(422);
        assertThat(keep("ask", " ", "Where did we meet?").status()).isEqualTo(422);
        assertThat(keep("ask", "Where", "").status()).isEqualTo(422);
        assertThat(keep("ask", "Where", "w".repeat(1001)).status()).isEqualTo(422);
        assertThat(keep("ask", "h".repeat(81), "Where?").status()).isEqualTo(422);
        assertThat(replies.of(ben.id())).isEmpty();
    }

    @Test
    void keepsOnlySoManyHoweverManyComeAtOnce() {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < SavedReplies.EACH_AT_MOST + 8; i++) {
                String heading = "No. " + i;
                threads.submit(() -> replies.save(ben.id(), SavedReply.Purpose.THANKS, heading, "Welcome."));
            }
        }
        assertThat(replies.of(ben.id())).hasSize(SavedReplies.EACH_AT_MOST);
        assertThat(keep("thanks", "One more", "Welcome.").status()).isEqualTo(409);
    }

    @Test
    void nobodyReachesAnothersWords() {
        long id = replies.save(ben.id(), SavedReply.Purpose.ASK, "Where", "Which pier was it?");
        Visitor other = people.signedIn("Owen Blackwood");
        assertThat(other.get(PAGE).text()).doesNotContain("Which pier was it?");
        assertThat(other.post(PAGE + "/replies/" + id, "heading", "x", "words", "y")
                        .status())
                .isEqualTo(404);
        assertThat(other.post(PAGE + "/replies/" + id + "/deletion").status()).isEqualTo(404);
        assertThat(replies.of(ben.id())).hasSize(1);
    }

    @Test
    void answersWithSavedWordsAndTheNameFilledIn() {
        Visitor.Who ada = people.member("Ada Brink");
        InvitationId id = invitations.send(new Pair(ada.id(), ben.id()), Letters.met());
        long where = replies.save(ben.id(), SavedReply.Purpose.ASK, "Where", "Where did we meet, {name}?");
        assertThat(ben.get("/invitations/" + id).body()).contains("data-words=\"Where did we meet, Ada?\"");
        ben.post("/invitations/" + id + "/question", "question", "", "reply", String.valueOf(where));
        assertThat(cards.find(ada.id(), id).orElseThrow().rounds().getFirst().question())
                .isEqualTo("Where did we meet, Ada?");
    }

    @Test
    void aBlankLeftInTypedWordsIsRefused() {
        Visitor.Who ada = people.member("Ada Brink");
        InvitationId id = invitations.send(new Pair(ada.id(), ben.id()), Letters.met());
        var refused = ben.post("/invitations/" + id + "/question", "question", "Dear {name}, where did we meet?");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("There is still a blank to fill in", "Dear {name}, where did we meet?");
    }

    private Visitor.Answer keep(String purpose, String heading, String words) {
        return ben.post(PAGE + "/replies", "purpose", purpose, "heading", heading, "words", words);
    }
}
