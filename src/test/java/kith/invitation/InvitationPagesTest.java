package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvitationPagesTest extends BetweenTwo {

    private Visitor ines;
    private Visitor noor;

    @BeforeEach
    void twoAtTheirBrowsers() {
        ines = people.signedIn("Ines Madeira");
        noor = people.signedIn("Noor Aaltonen");
    }

    @Test
    void goesFromTheComposerToAConnection() {
        assertThat(ines.get(composer()).text())
                .contains("How did you find Noor?", "Why would you like to know each other?");

        Answer sent = write("met", Letters.REASON);
        String address = String.valueOf(sent.location());
        assertThat(ines.follow(sent).text()).contains("Sent.", "Noor has not answered yet.");

        noor.follow(noor.post(address + "/question", "question", "Which workshop was that?"));
        assertThat(ines.get("/").text()).contains("Which workshop was that?");
        ines.follow(ines.post(address + "/answer", "answer", "Tide Tables, in May."));
        assertThat(noor.get("/invitations").text()).contains("Tide Tables, in May.");
        assertThat(noor.follow(noor.post(address + "/acceptance")).text()).contains("You are connected.");
        assertThat(connections.between(ines.id(), noor.id())).isTrue();
    }

    @Test
    void showsTheWholeHowAndWhyOnEverySurfaceAndToNobodyElse() {
        String address = String.valueOf(write("met", Letters.REASON).location());
        Visitor other = people.signedIn("Owen Blackwood");

        for (String surface : List.of("/", "/invitations", address, "/members/" + ines.handle(), "/notices")) {
            assertThat(noor.get(surface).text())
                    .as(surface)
                    .contains("Says you met: Galway, the ferry quay, August 2026", Letters.REASON);
        }
        for (String surface :
                List.of(address, "/members/" + ines.handle(), "/members/" + noor.handle(), "/invitations", "/")) {
            assertThat(other.get(surface).text()).as(surface).doesNotContain("Galway", "twelve minutes");
        }
        assertThat(other.get(address).status()).isEqualTo(404);
        assertThat(other.get("/invitations/whatever").status()).isEqualTo(404);
        assertThat(other.post(address + "/acceptance").status()).isEqualTo(404);
        assertThat(ines.post(address + "/acceptance").status()).isEqualTo(404);
        assertThat(noor.post(address + "/withdrawal").status()).isEqualTo(404);
    }

    @Test
    void bringsBackWhatWasTypedWithTheReasonWhyItWasNotSent() {
        Answer refused = ines.post(
                composer(),
                "how",
                "met",
                "blank_where",
                "<b>Quay</b> & \"harbour\"",
                "blank_when",
                "",
                "why",
                Letters.REASON);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Fill in how you found them");
        assertThat(refused.body()).contains("value=\"&lt;b>Quay&lt;/b> &amp; &#34;harbour&#34;\"");
        assertThat(refused.text()).contains("We log every berth time against wind");
    }

    @Test
    void keepsADraftUntilItIsSent() {
        ines.post(composer() + "/draft", "how", "search", "why", "The wind at berth four");
        assertThat(ines.get(composer()).text()).contains("The wind at berth four");
        ines.postByHtmx(composer() + "/assessment", "how", "search", "why", "The wind at berth five");
        assertThat(ines.get(composer()).text()).contains("The wind at berth five");

        write("search", Letters.REASON);
        noor.post(
                "/invitations/"
                        + cards.list(noor.id(), Box.ANSWER, null, 1)
                                .cards()
                                .getFirst()
                                .id() + "/refusal",
                "manner",
                "quiet");
        assertThat(ines.get(composer()).text()).doesNotContain("berth five");
    }

    @Test
    void asksAnewOnlyWhatIsNotAskedAlready() {
        String thin = "My friend Molly says I should connect with you.";
        var first = ines.postByHtmx(composer() + "/assessment", "how", "search", "why", thin, "asked", "none");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("<q><bdi>", "id=\"coach-aloud\"");
        String mark = first.body().replaceAll("(?s).*name=\"asked\" value=\"([^\"]*)\".*", "$1");
        assertThat(mark).isNotEmpty();

        var again = ines.postByHtmx(composer() + "/assessment", "how", "search", "why", thin + " ", "asked", mark);
        assertThat(again.status()).isEqualTo(204);
        assertThat(again.body()).isEmpty();
        var asked = mark.replaceFirst("-.*", "-0");
        var other = ines.postByHtmx(composer() + "/assessment", "how", "search", "why", thin, "asked", asked);
        assertThat(other.body()).contains("<q><bdi>").doesNotContain("coach-aloud");
        var mended = ines.postByHtmx(composer() + "/assessment", "how", "search", "why", Letters.REASON, "asked", mark);
        assertThat(mended.body())
                .contains("No more questions about these words.")
                .doesNotContain("<q>");
        assertThat(ines.postByHtmx(composer() + "/assessment", "how", "search", "why", Letters.REASON, "asked", "none")
                        .status())
                .isEqualTo(204);
        assertThat(ines.postByHtmx(composer() + "/assessment", "how", "search", "why", thin, "asked", "<b>\"x")
                        .body())
                .doesNotContain("<b>\"x");
    }

    @Test
    void showsHostileWordsAsWords() {
        String hostile =
                "<script>alert(1)</script> & <img src=x onerror=alert(2)> \u202Egnp.exe\u0000 \uD83D\uDE00 said you at the quay, "
                        + "where we log every berth time against wind since 2019. May I ask how you correct?";
        Answer sent = write("met", hostile);

        Answer page = noor.get(String.valueOf(sent.location()));
        assertThat(page.body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "\uD83D\uDE00");
        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x", "\u202E", "\u0000");
    }

    @Test
    void refuses2001CharactersAndKeepsThem() {
        String long2001 = "wind ".repeat(400) + "s";
        Answer refused = write("met", long2001);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("That is 2,001 characters", "wind wind");
    }

    @Test
    void saysThatADoorIsClosedBeforeOneWrites() {
        for (String door : List.of("proved", "introduced", "nobody")) {
            noor.post("/settings/door", "door", door.toUpperCase(Locale.ROOT), "question", "");
            assertThat(ines.get(composer()).text()).as(door).contains("You cannot write to Noor now");
            assertThat(ines.get(composer()).body()).as(door).doesNotContain("<textarea");
        }
    }

    @Test
    void leadsWhoWouldCrossToTheInvitationThatWaits() {
        String address = String.valueOf(write("met", Letters.REASON).location());
        assertThat(noor.get("/members/" + ines.handle() + "/invitation").location())
                .endsWith(address);
    }

    @Test
    void declinesInWordsAndUndoesIt() {
        String address = String.valueOf(write("met", Letters.REASON).location());
        Answer declined =
                noor.follow(noor.post(address + "/refusal", "manner", "not_now", "words", "In spring, perhaps."));
        assertThat(declined.text()).contains("You declined this.", "In spring, perhaps.", "Undo");
        assertThat(ines.get(address).text())
                .contains("Noor has not answered yet.")
                .doesNotContain("spring");
        assertThat(noor.follow(noor.post(address + "/undo")).text()).contains("It is open again.");
    }

    @Test
    void inventedAddressesAndListsAreNotFound() {
        assertThat(ines.get("/invitations/999999999").status()).isEqualTo(404);
        assertThat(ines.get("/invitations/abc").status()).isIn(400, 404);
        assertThat(ines.get("/invitations?box=nonsense").status()).isEqualTo(404);
        assertThat(ines.get("/invitations?after=1.2.x").status()).isEqualTo(200);
        assertThat(ines.get("/members/nobody-of-this-name/invitation").status()).isEqualTo(404);
    }

    private String composer() {
        return "/members/" + noor.handle() + "/invitation";
    }

    private Answer write(String how, String why) {
        return ines.post(
                composer(),
                "how",
                how,
                "blank_where",
                "Galway, the ferry quay",
                "blank_when",
                "August 2026",
                "why",
                why,
                "insist",
                "as_it_is");
    }
}
