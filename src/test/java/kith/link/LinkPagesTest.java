package kith.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Statements;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.member.Blocks;
import kith.member.Door;
import kith.member.Members;
import kith.member.Photos;
import kith.web.QrImageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of a link's maker, and the page it leads to. */
@KithTest
class LinkPagesTest {

    private static final String GONE = "This link does not lead to anybody now.";
    private static final String WHY =
            "Your table of slack water is twelve minutes off when the wind turns east, and we have logged every berth time"
                    + " against wind since 2019. Shall we put the two beside each other?";

    private final Links links;
    private final Members members;
    private final Blocks blocks;
    private final Photos photos;
    private final Statements statements;
    private final People people;
    private final MovableClock clock;
    private final Visitor noor;
    private final Visitor ines;
    private PersonalLink badge;

    LinkPagesTest(
            Links links,
            Members members,
            Blocks blocks,
            Photos photos,
            Statements statements,
            People people,
            MovableClock clock) {
        this.links = links;
        this.members = members;
        this.blocks = blocks;
        this.photos = photos;
        this.statements = statements;
        this.people = people;
        this.clock = clock;
        this.noor = people.signedIn("Noor Aaltonen");
        this.ines = people.signedIn("Ines Madeira");
        this.badge =
                links.make(noor.id(), "Summit badge", 1, links.today(noor.id()).plusDays(9));
    }

    @BeforeEach
    void noorSaysWhatSheDoes() {
        noor.post("/settings/profile", "button", "save", "name", "Noor Aaltonen", "headline", "Tidewright");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void makesListsAndRevokes() {
        Answer made = noor.post("/links", "label", "<b>Slides</b>", "cap", " 3 ", "until", day(30));
        assertThat(made.location()).matches("/links/\\d+");
        Answer card = noor.follow(made);
        assertThat(card.text())
                .contains("Your link is there.", "No invitation sent yet, 3 at most", "Noor Aaltonen", "Tidewright");
        assertThat(card.body()).contains("&lt;b&gt;Slides").doesNotContain("<b>Slides");
        assertThat(noor.get("/links").text())
                .contains("Summit badge", "No invitation sent yet, 1 at most", "<b>Slides</b>");

        assertThat(noor.post(made.location() + "/revocation").location()).isEqualTo("/links");
        assertThat(noor.get("/links").text()).contains("Revoked.", "Past ones", "revoked on");
        assertThat(noor.get(String.valueOf(made.location())).text())
                .contains("It leads nowhere any more.")
                .doesNotContain("QR code");
    }

    @Test
    void saysWhatToDoWhereThereIsNothing() {
        assertThat(ines.get("/links").text()).contains("You have no link that works. Make one");
        assertThat(ines.get("/settings/profile").body()).contains("href=\"/links\"");
        assertThat(ines.get("/members/" + ines.handle()).body()).contains("href=\"/links\"");
        assertThat(ines.get("/links").text()).doesNotContain("At present nobody can write to you");
        members.setDoor(ines.id(), Door.NOBODY, null);
        assertThat(ines.get("/links").text()).contains("At present nobody can write to you, not even by a link.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 5, 2030-01-01, Please say what the link is for",
        "Mine, '', 2030-01-01, Please give a whole number",
        "Mine, many, 2030-01-01, Please give a whole number",
        "Mine, 99999999999999999999, 2030-01-01, Please give a whole number",
        "Mine, 1e3, 2030-01-01, Please give a whole number",
        "Mine, 5, '', Please choose a day",
        "Mine, 5, 31.12.2026, Please choose a day",
        "Mine, 5, 2001-01-01, Please choose a day",
        "Mine, 5, +999999999-12-31, Please choose a day"
    })
    void givesBackWhatWasTyped(String label, String cap, String until, String sentence) {
        Answer answer = noor.post("/links", "label", label, "cap", cap, "until", until);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence);
        assertThat(answer.body())
                .contains("value=\"" + label + "\"", "value=\"" + cap + "\"", "value=\"" + until + "\"");
        assertThat(noor.post("/links").status()).as("nothing at all").isEqualTo(422);
    }

    @Test
    void isItsMakersAlone() {
        String mine = "/links/" + badge.id();
        for (String path : List.of(mine, mine + "/qr.svg")) {
            assertThat(ines.get(path).status()).isEqualTo(404);
            assertThat(people.stranger().get(path).location()).startsWith("/sign-in");
        }
        assertThat(ines.post(mine + "/revocation").status()).isEqualTo(404);
        assertThat(noor.get("/links/999999999").status()).isEqualTo(404);
        assertThat(ines.get("/links").body()).doesNotContain("/links/" + badge.id());
    }

    @Test
    void theCodeHoldsTheAddressWhateverTheRequestClaimsToBe() throws Exception {
        Answer code = noor.get("/links/" + badge.id() + "/qr.svg", "X-Forwarded-Host", "evil.example");
        assertThat(code.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(QrImageTest.read(code.body())).isEqualTo(noor.home() + "/l/" + badge.token());
    }

    @Test
    void showsAStrangerTheNameAndLeadsThemOn() {
        Visitor stranger = people.stranger();
        Answer page = stranger.get("/l/" + badge.token());
        String wish = "to=%2Fmembers%2F" + noor.handle() + "%2Finvitation%3Fhow%3Dlink%3A" + badge.token();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Noor Aaltonen", "This is Noor’s own link")
                .doesNotContain("Tidewright", "Summit");
        assertThat(page.body()).contains("/register?" + wish, "/sign-in?" + wish);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        noor.post(
                "/settings/profile",
                "button",
                "save",
                "name",
                "Noor Aaltonen",
                "headline",
                "Tidewright",
                "audience.HEADLINE",
                "PUBLIC");
        assertThat(stranger.get("/l/" + badge.token()).text()).contains("Tidewright");
    }

    @Test
    void showsAStrangerThePhotoUnlessNotEvenAllMembersMaySeeIt() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", picture);
        photos.show(noor.id(), picture.toByteArray());
        assertThat(people.stranger().get("/l/" + badge.token()).body()).contains("src=\"/files/");
        noor.post("/settings/profile", "button", "save", "name", "Noor Aaltonen", "audience.PHOTO", "CONNECTIONS");
        assertThat(people.stranger().get("/l/" + badge.token()).body()).doesNotContain("src=\"/files/");
        assertThat(ines.get("/l/" + badge.token()).body()).doesNotContain("src=\"/files/");
    }

    @Test
    void lookingChangesNothing() {
        for (Visitor visitor : List.of(people.stranger(), ines, noor)) {
            visitor.get("/l/" + badge.token());
            visitor.get("/l/" + badge.token().replace("-", "").toUpperCase(java.util.Locale.ROOT));
        }
        ines.get(composer());
        assertThat(links.require(noor.id(), badge.id())).isEqualTo(badge);
    }

    @Test
    void tellsTheMakerThatItIsTheirs() {
        assertThat(noor.get("/l/" + badge.token()).text())
                .contains("This is your own link, as others find it. No invitation sent yet, 1 at most.");
    }

    @Test
    void leadsAMemberToTheComposerWithTheLinkChosenThroughDraftsAndMistakes() {
        assertThat(ines.get("/l/" + badge.token()).body()).contains("href=\"" + composer() + "\"");
        assertThat(chosen(ines.get(composer()))).isTrue();
        Answer again = ines.post(path(), "how", choice(), "blank_brought", choice(), "why", "Short.", "answer", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(chosen(again)).isTrue();
        ines.post(path() + "/draft", "how", "search", "blank_brought", choice(), "why", WHY, "answer", "");
        Answer drafted = ines.get(path());
        assertThat(drafted.text()).contains("I used Noor’s link");
        assertThat(chosen(drafted)).isFalse();
        assertThat(chosen(ines.get(composer()))).isTrue();

        Answer sent = ines.post(path(), "how", choice(), "blank_brought", choice(), "why", WHY, "as_it_is", "true");
        assertThat(ines.follow(sent).text()).contains("Used Noor’s link").doesNotContain("Summit badge");
        assertThat(noor.get("/invitations").text()).contains("Used your link “ Summit badge ”");
        assertThat(noor.get("/links/" + badge.id()).text()).contains("One invitation sent, 1 at most", "used up");
        assertThat(ines.get("/l/" + badge.token()).text()).contains(GONE);
    }

    @Test
    void tellsKindlyWhereTheLinkStoppedMeanwhile() {
        ines.get(composer());
        links.revoke(noor.id(), badge.id());

        Answer refused = ines.post(path(), "how", choice(), "blank_brought", choice(), "why", WHY, "as_it_is", "true");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("What you came with does not open this any more", WHY);
        assertThat(refused.text()).doesNotContain("I used Noor’s link");
        assertThat(ines.get(composer()).text()).contains("What you came with does not open this any more");
        assertThat(ines.get(path()).text()).doesNotContain("What you came with does not open");
        for (String hostile : List.of("link:", "link::", "nothing:1", "%00", "link:%3Cscript%3E", "x".repeat(3_000))) {
            Answer page = ines.get(path() + "?how=" + hostile);
            assertThat(page.status()).as(hostile).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>");
        }
    }

    @Test
    void opensTheDoorThatIsOpenToNothingElse() {
        members.setDoor(noor.id(), Door.INTRODUCED, null);
        assertThat(ines.get(path()).text()).contains("If they gave you their link, open it");
        assertThat(ines.get(path() + "?how=search").text()).contains("If they gave you their link, open it");
        Answer open = ines.get(composer());
        assertThat(chosen(open)).isTrue();
        assertThat(open.text()).doesNotContain("by searching here");
        assertThat(ines.post(path(), "how", choice(), "why", WHY).location()).startsWith("/invitations/");
    }

    @Test
    void whateverDoesNotLeadAnywhereIsAnsweredAlike() {
        PersonalLink revoked = links.make(noor.id(), "Revoked", 5, links.today(noor.id()));
        links.revoke(noor.id(), revoked.id());
        Visitor blocked = people.signedIn("Xaver Blom");
        blocks.block(noor.id(), blocked.id());
        String unknown = Token.fresh().value();

        Answer expected = blocked.get("/l/" + unknown);
        assertThat(expected.status()).isEqualTo(404);
        assertThat(expected.text()).contains(GONE);
        List<String> asked = statements.of(() -> blocked.get("/l/" + unknown));
        for (String token : List.of(revoked.token(), badge.token())) {
            Answer answer = blocked.get("/l/" + token);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(alike(answer)).isEqualTo(alike(expected));
            assertThat(statements.of(() -> blocked.get("/l/" + token))).isEqualTo(asked);
        }
        assertThat(people.stranger().get("/l/" + unknown).body())
                .isEqualTo(people.stranger().get("/l/" + revoked.token()).body())
                .isEqualTo(people.stranger().get("/l/nothing").body());
        assertThat(noor.get("/l/" + revoked.token()).status()).isEqualTo(404);
        blocks.unblock(noor.id(), blocked.id());
        assertThat(blocked.get("/l/" + badge.token()).status()).isEqualTo(200);
    }

    private static String alike(Answer answer) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "CSRF");
    }

    private String path() {
        return "/members/" + noor.handle() + "/invitation";
    }

    private String choice() {
        return "link:" + badge.token();
    }

    private String composer() {
        return path() + "?how=" + choice();
    }

    private boolean chosen(Answer page) {
        return page.body()
                .matches("(?s).*<input type=\"radio\" name=\"how\" value=\"" + choice() + "\" required checked.*");
    }

    private String day(int days) {
        return links.today(noor.id()).plusDays(days).toString();
    }
}
