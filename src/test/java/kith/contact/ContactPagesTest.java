package kith.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kith.Acquainting;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One's own page on somebody: what stands on it, who may see it, and what removing somebody leaves. */
@KithTest
class ContactPagesTest {

    private final People people;
    private final Visitor ada;
    private final Visitor ben;
    private String path = "";

    ContactPagesTest(People people) {
        this.people = people;
        this.ada = people.signedIn("Ada Brink");
        this.ben = people.signedIn("Ben Oduya");
    }

    @BeforeEach
    void connected() {
        Acquainting.connect(ada, ben, "The net loft at Zennor");
        path = "/connections/" + ben.handle();
    }

    @Test
    void showsHowItBeganAndWhatWasKept() {
        assertThat(keep("The quay", "Rows <b>and</b> sings.", "rowing, <i>", soon(), "0")
                        .status())
                .isEqualTo(302);
        Answer page = ada.get(path);
        assertThat(page.text())
                .contains(Acquainting.WHY, "The net loft at Zennor", "Only you see this page", "Last in touch")
                .contains("As the invitation has it:", "You mean to be in touch with Ben");
        assertThat(page.body())
                .contains("value=\"The quay\"", "Rows &lt;b&gt;and&lt;/b&gt; sings.", "value=\"rowing, &lt;i>\"")
                .contains("name=\"version\" value=\"1\"");
    }

    @Test
    void isNobodyElses() {
        keep("Cormorant ledge", "Cormorant secrets.", "cormorant", "", "0");
        Visitor cato = people.signedIn("Cato Third");
        assertThat(cato.get(path).status()).isEqualTo(404);
        assertThat(cato.post(path + "/memory", "notes", "x", "version", "0").status())
                .isEqualTo(404);
        assertThat(cato.post(path + "/touch").status()).isEqualTo(404);
        assertThat(people.stranger().get(path).location()).startsWith("/sign-in");
        for (String address : List.of(
                "/connections/" + ada.handle(),
                "/connections",
                "/connections?q=cormorant",
                "/connections?tag=cormorant",
                "/members/" + ada.handle(),
                "/members/" + ben.handle(),
                "/members?q=cormorant",
                "/notices",
                "/connections/" + ada.handle() + "/card.vcf",
                "/connections/cards.vcf")) {
            // what he looks for himself stands in the form, and is no news
            assertThat(ben.get(address).body().replaceAll("(<option[^>]*>|value=\"|“)cormorant", ""))
                    .as(address)
                    .doesNotContain("Cormorant ledge", "Cormorant secrets", ">cormorant<");
        }
    }

    @Test
    void losesNothingOfTwoWindows() {
        keep("", "From the first window.", "", "", "0");
        Answer second = keep("The quay", "From the second window.", "x", soon(), "0");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body())
                .contains("role=\"alert\"", "From the first window.", "From the second window.")
                .contains("value=\"The quay\"", "name=\"version\" value=\"1\"");
        assertThat(ada.get(path).body()).contains("From the first window.").doesNotContain("second window");
        assertThat(keep("The quay", "From both windows.", "x", soon(), "1").status())
                .isEqualTo(302);
    }

    @Test
    void showsAgainWhatCannotBeKept() {
        Answer page = keep("The quay", "x".repeat(5_001), "rowing", "tomorrow", "0");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"The quay\"", "x".repeat(5_001), "value=\"tomorrow\"");
        assertThat(keep("", "x".repeat(5_001), "", "", "0").text()).contains("5,000 characters; yours have 5,001");
        assertThat(ada.post(path + "/touch", "on", "2199-01-01").text()).contains("a day that has been");
    }

    @Test
    void notesThatTheTwoSpoke() {
        assertThat(ada.get(path).text()).contains("not that Kith knows");
        ada.post(path + "/touch", "on", "2026-05-12");
        assertThat(ada.get(path).text()).contains("Last in touch: 12 May 2026");
        assertThat(ada.get("/connections").text()).contains("Last in touch: 12 May 2026");
        ada.post(path + "/touch");
        assertThat(ada.get(path).text()).doesNotContain("12 May 2026");
        assertThat(ben.get("/connections/" + ada.handle()).text()).contains("not that Kith knows");
    }

    @Test
    void followsUpAndPutsOff() {
        keep("", "", "", soon(), "0");
        assertThat(ada.get(path).text()).contains("Kept. Only you see it.");
        assertThat(ada.follow(ada.post(path + "/follow-up/postponement", "day", soon()))
                        .text())
                .contains("In a week, then.");
        Answer again = ada.follow(ada.post(path + "/follow-up/postponement", "day", soon()));
        assertThat(again.text()).contains("That had been changed already");
        String later = LocalDate.parse(soon()).plusWeeks(1).toString();
        assertThat(again.body()).contains("name=\"day\" value=\"" + later + "\"");
        ada.post(path + "/follow-up/completion", "day", later);
        assertThat(ada.get(path).body()).doesNotContain("name=\"day\"").doesNotContain("not that Kith knows");
    }

    @Test
    void aDayThatNobodyLivesToSeeIsNone() {
        ada.follow(keep("", "", "", soon(), "0"));
        for (String day : List.of("+999999999-12-31", "-999999999-01-01", "2026-02-30", "9999-12-31", "0000-01-01")) {
            for (String step : List.of("completion", "postponement")) {
                assertThat(ada.follow(ada.post(path + "/follow-up/" + step, "day", day))
                                .text())
                        .as(day)
                        .contains("That had been changed already");
            }
            assertThat(keep("", "", "", day, "1").status()).as(day).isEqualTo(422);
        }
        assertThat(ada.post(path + "/touch", "on", "+999999999-12-31").status()).isEqualTo(422);
        assertThat(ada.get(path).body()).contains("name=\"day\" value=\"" + soon() + "\"");
    }

    @Test
    void whatIsKeptOfThoseWhoWentCanBeSearched() {
        keep("The quay at Zennor", "Rows and sings.", "rowing", "", "0");
        ada.post(path + "/removal");
        for (String query : List.of("sings", "zennor+row", "oduya", "")) {
            assertThat(ada.get("/connections/former?q=" + query).text())
                    .as(query)
                    .contains("Ben Oduya");
        }
        assertThat(ada.get("/connections/former?q=cormorants").text())
                .contains("Nobody of them matches “cormorants”.")
                .doesNotContain("Ben Oduya");
        assertThat(ben.get("/connections/former?q=sings").text()).doesNotContain("Ada Brink");
    }

    @Test
    void afterwardsTheInvitationTellsOfThenAndNotOfNow() {
        String invitation = Acquainting.invite(people.signedIn("Cleo Marsh"), ada, "The long lock");
        ada.post(invitation + "/acceptance");
        assertThat(ada.get(invitation).text()).contains("You and Cleo are connected since you accepted.");
        String handle = ada.get(invitation).body().replaceFirst("(?s).*?href=\"/members/(cleo[^\"/]*)\".*", "$1");
        ada.post("/connections/" + handle + "/removal");
        assertThat(ada.get(invitation).text())
                .contains("You accepted, and that connected you and Cleo.")
                .doesNotContain("are connected");
    }

    @Test
    void removingTellsNobodyAndKeepsWhatOneNoted() {
        keep("", "Rows.", "rowing", soon(), "0");
        String noticesBefore = ben.get("/notices").text();
        String invitationsBefore = ben.get("/invitations?box=answered").text();
        ada.post(path + "/removal");
        assertThat(ben.get("/notices").text()).isEqualTo(afterwards(noticesBefore));
        assertThat(ben.get("/invitations?box=answered").text()).isEqualTo(afterwards(invitationsBefore));
        assertThat(ada.get("/connections").text()).doesNotContain("Ben Oduya");
        assertThat(ada.get("/connections/former").text()).contains("Ben Oduya", "rowing");
        assertThat(ada.get(path).text())
                .contains("You are not connected any more")
                .contains("Rows.");
        assertThat(ben.get("/connections/" + ada.handle()).status()).isEqualTo(404);
        assertThat(ben.get("/connections/former").text()).doesNotContain("Ada Brink");
        ada.post(path + "/memory/deletion");
        assertThat(ada.get(path).status()).isEqualTo(404);
        assertThat(ada.get("/connections/former").text()).doesNotContain("Ben Oduya");
    }

    /** What stands on a page of Ben's after a removal: that they are not connected is the only thing that shows. */
    private static String afterwards(String before) {
        return before.replace(" 1st ", " ")
                .replace(
                        "You and Ada are connected since you accepted.",
                        "You accepted, and that connected you and Ada.");
    }

    @Test
    void lettingGoOfNotesOnRemovingLeavesNothing() {
        keep("", "Rows.", "", "", "0");
        ada.post(path + "/removal", "notes", "drop");
        assertThat(ada.get(path).status()).isEqualTo(404);
        assertThat(ada.get("/connections/former").text()).doesNotContain("Ben Oduya");
    }

    @Test
    void whoRemovedSomebodyMayInviteThemAgainAndFindsTheirNotes() {
        keep("", "Rows.", "", "", "0");
        ada.post(path + "/removal");
        Acquainting.connect(ada, ben, "The net loft once more");
        assertThat(ada.get(path).text()).contains("Rows.").doesNotContain("not connected any more");
    }

    @Test
    void whoWasRemovedMayInviteAgain() {
        ada.post(path + "/removal");
        String again = Acquainting.invite(ben, ada, "The net loft once more");
        assertThat(ada.get(again).text()).contains("The net loft once more");
        ada.post(again + "/acceptance");
        assertThat(ada.get(path).text()).contains("Connected since");
    }

    @Test
    void anEarlierRefusalStandsInNobodysWayAfterwards() {
        Visitor cleo = people.signedIn("Cleo Marsh");
        String declined = Acquainting.invite(ada, cleo, "The long lock");
        cleo.post(declined + "/refusal", "manner", "quiet");
        Acquainting.connect(cleo, ada, "The long lock");
        ada.post("/connections/" + cleo.handle() + "/removal");
        String again = Acquainting.invite(ada, cleo, "The short lock");
        assertThat(cleo.get(again).text()).contains("The short lock", "Accept");
    }

    @Test
    void aBlockPutsItOutOfSight() {
        keep("", "Rows.", "rowing", soon(), "0");
        ben.post("/members/" + ada.handle() + "/block");
        assertThat(ada.get(path).status()).isEqualTo(404);
        assertThat(ada.post(path + "/memory", "notes", "x", "version", "1").status())
                .isEqualTo(404);
        assertThat(ada.get("/connections/former").text()).doesNotContain("Ben Oduya");
        assertThat(ada.get("/connections/cards.vcf").body()).doesNotContain("Ben Oduya");
    }

    private Answer keep(String where, String notes, String tags, String followUp, String version) {
        return ada.post(
                path + "/memory",
                "where",
                where,
                "notes",
                notes,
                "tags",
                tags,
                "followUp",
                followUp,
                "version",
                version);
    }

    private static String soon() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
    }
}
