package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import kith.KithTest;
import kith.People;
import kith.Visitor;
import org.junit.jupiter.api.Test;

/** The guide for newcomers: for everybody, short, found where it is wanted, and without a sentence to send. */
@KithTest
class GuideTest {

    private final People people;

    GuideTest(People people) {
        this.people = people;
    }

    @Test
    void isForStrangersAndMembersAndLeavesNoCookie() {
        Visitor.Answer seen = people.stranger().get("/guide/reasons");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(people.signedIn("Ines Madeira").get("/guide/reasons").text()).contains("Questions to ask yourself");
        assertThat(people.stranger().get("/guide/nothing").status()).isEqualTo(404);
    }

    @Test
    void isShort() {
        String page = people.stranger().get("/guide/reasons").body();
        String text =
                page.substring(page.indexOf("<h1>")).replaceAll("<[^>]*>", " ").strip();
        assertThat(text.split("\\s+")).hasSizeLessThan(350);
    }

    @Test
    void isLinkedWhereSomebodyWantsIt() {
        Visitor ines = people.signedIn("Ines Madeira");
        Visitor noor = people.signedIn("Noor Aaltonen");
        assertThat(ines.get("/welcome").body()).contains("/guide/reasons");
        String composer = "/members/" + noor.handle() + "/invitation";
        assertThat(ines.get(composer).body())
                .contains("<a href=\"/guide/reasons\" target=\"_blank\" rel=\"noopener\">");
        String thin = "My friend Molly says I should connect with you.";
        String letter = String.valueOf(ines.post(composer, "how", "search", "why", thin, "insist", "as_it_is")
                .location());
        noor.post(letter + "/sending-back");
        assertThat(ines.get(letter).body()).contains("/guide/reasons");
        assertThat(noor.get(letter).body()).doesNotContain("/guide/reasons");

        String canned = "I'd like to add you to my professional network on LinkedIn.";
        Visitor.Answer refused = ines.post(letter + "/answer", "answer", "", "why", canned);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("<div class=\"coach\">");
    }
}
