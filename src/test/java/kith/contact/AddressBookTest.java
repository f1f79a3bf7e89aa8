package kith.contact;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import java.time.Instant;
import java.util.List;
import kith.Acquainting;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.connection.Connections;
import org.junit.jupiter.api.Test;

/** Address cards as they are downloaded, read by somebody else's parser. */
@KithTest
class AddressBookTest {

    private final People people;
    private final Connections connections;

    AddressBookTest(People people, Connections connections) {
        this.people = people;
        this.connections = connections;
    }

    @Test
    void saysWhatTheyShowAndWhatOneNoted() {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor ben = people.signedIn("Ben; Oduya, \\n");
        profile(ben);
        Acquainting.connect(ada, ben, "The net loft");
        keep(ada, ben, "The quay; Galway", "Rows.\nSings, too.", "glass, rowing");
        Answer file = ada.get("/connections/" + ben.handle() + "/card.vcf");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/vcard;charset=utf-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + ben.handle() + ".vcf\"");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        VCard card = one(file);
        assertThat(card.getVersion()).isEqualTo(VCardVersion.V4_0);
        assertThat(card.getFormattedName().getValue()).isEqualTo("Ben; Oduya, \\n");
        assertThat(card.getTitles().getFirst().getValue()).isEqualTo("Tidewright, first class");
        assertThat(card.getOrganization().getValues()).containsExactly("Lock; Keepers");
        assertThat(card.getAddresses().getFirst().getLocality()).isEqualTo("Hollowhaven");
        assertThat(card.getCategories().getValues()).containsExactly("glass", "rowing");
        assertThat(card.getNotes().getFirst().getValue())
                .startsWith("Met at: The quay; Galway\n")
                .contains("The net loft", "I wrote: " + Acquainting.WHY)
                .endsWith("Rows.\nSings, too.");
        assertThat(card.getUrls()).anyMatch(url -> url.getValue().endsWith("/members/" + ben.handle()));
        assertThat(card.getUid().getValue()).startsWith("urn:uuid:");
        assertThat(card.getRevision()).isNotNull();
        assertThat(card.getEmails()).isEmpty();
        assertThat(one(ben.get("/connections/" + ada.handle() + "/card.vcf"))
                        .getNotes()
                        .getFirst()
                        .getValue())
                .contains("Ada wrote: " + Acquainting.WHY)
                .doesNotContain("Rows");
        assertThat(one(ada.get("/connections/" + ben.handle() + "/card.vcf")).getUid())
                .as("the same once more")
                .isEqualTo(card.getUid());
    }

    @Test
    void isForThoseOneIsConnectedWith() {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor ben = people.signedIn("Ben Oduya");
        assertThat(ada.get("/connections/" + ben.handle() + "/card.vcf").status())
                .isEqualTo(404);
        Acquainting.connect(ada, ben, "The net loft");
        keep(ada, ben, "", "Rows.", "");
        ben.post("/connections/" + ada.handle() + "/removal");
        assertThat(ada.get("/connections/" + ben.handle() + "/card.vcf").status())
                .isEqualTo(404);
    }

    @Test
    void holdsAllOrThoseOneLooksFor() {
        Visitor ada = people.signedIn("Ada Brink");
        for (int n = 0; n < 230; n++) {
            connections.connect(ada.id(), people.member("Carded Person " + n).id(), Instant.now());
        }
        Visitor ben = people.signedIn("Ben Oduya");
        connections.connect(ada.id(), ben.id(), Instant.now());
        keep(ada, ben, "", "", "glass");
        assertThat(cards(ada.get("/connections/cards.vcf"))).hasSize(231);
        assertThat(cards(ada.get("/connections/cards.vcf?tag=Glass")))
                .extracting(card -> card.getFormattedName().getValue())
                .containsExactly("Ben Oduya");
        assertThat(cards(ada.get("/connections/cards.vcf?tag=none"))).isEmpty();
    }

    private static VCard one(Answer file) {
        assertThat(cards(file)).hasSize(1);
        return cards(file).getFirst();
    }

    private static List<VCard> cards(Answer file) {
        return Ezvcard.parse(file.body()).all();
    }

    private static void keep(Visitor me, Visitor of, String where, String notes, String tags) {
        Answer kept = me.post(
                "/connections/" + of.handle() + "/memory",
                "where",
                where,
                "notes",
                notes,
                "tags",
                tags,
                "followUp",
                "",
                "version",
                "0");
        assertThat(kept.status()).as(kept.text()).isEqualTo(302);
    }

    private static void profile(Visitor who) {
        Answer saved = who.post(
                "/settings/profile",
                "button",
                "save",
                "name",
                who.who().name(),
                "place",
                "Hollowhaven",
                "work.name",
                "Lock; Keepers",
                "work.what",
                "Tidewright, first class",
                "work.from",
                "2019",
                "work.to",
                "");
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
    }
}
