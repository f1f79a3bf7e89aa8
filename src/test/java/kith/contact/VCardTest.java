package kith.contact;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCardVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a card says is read as it was meant by a parser that knows nothing of how it was written. */
class VCardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Brink",
                "Brink; Ada, \\n the 2nd",
                "a\\;b\\,c\\\\",
                "line one\nline two\n\nline four",
                "BEGIN:VCARD\nEND:VCARD",
                "👩‍🔬🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢🦢",
                "نورا حداد من الميناء القديم، حيث تُحفظ سجلات المد والجزر منذ عام ١٩٠٤؛ وما بعده",
                "Ünïcødé çâñ bé łöñġ, ànd thèn ît ïs földéd sömèwhérè in thé mïddlé öf ä wörd ör twö",
                "a:b;c=\"d\""
            })
    void saysWhatWasMeant(String text) {
        String written = new VCard()
                .text("FN", text)
                .parts("N", text, text, "", "", "")
                .list("CATEGORIES", List.of(text, "second"))
                .text("NOTE", text)
                .parts("ORG", text)
                .parts("ADR", "", "", "", text, "", "", "")
                .end();
        List<ezvcard.VCard> cards = Ezvcard.parse(written).all();
        assertThat(cards).hasSize(1);
        ezvcard.VCard card = cards.getFirst();
        assertThat(card.getVersion()).isEqualTo(VCardVersion.V4_0);
        assertThat(card.getFormattedName().getValue()).isEqualTo(text);
        assertThat(card.getStructuredName().getFamily()).isEqualTo(text);
        assertThat(card.getStructuredName().getGiven()).isEqualTo(text);
        assertThat(card.getCategories().getValues()).containsExactly(text, "second");
        assertThat(card.getNotes().getFirst().getValue()).isEqualTo(text);
        assertThat(card.getOrganization().getValues()).containsExactly(text);
        assertThat(card.getAddresses().getFirst().getLocality()).isEqualTo(text);
        assertThat(card.validate(VCardVersion.V4_0).getWarnings()).isEmpty();
    }

    @Test
    void foldsAtSeventyFiveOctetsAndNeverWithinACharacter() {
        String written = new VCard().text("NOTE", "€🦢é".repeat(400)).end();
        for (String line : written.split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8))
                    .isEqualTo(line)
                    .doesNotContain("\ufffd");
        }
        assertThat(written).endsWith("END:VCARD\r\n");
        assertThat(written.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void leavesOutWhatIsEmptyAndWhatIsNoText() {
        String written = new VCard()
                .text("TITLE", "")
                .parts("ADR", "", "", "")
                .list("CATEGORIES", List.of())
                .plain("URL", "https://example.org/\r\nNOTE:injected")
                .text("FN", "A\u0000B\u0007C")
                .end();
        assertThat(written)
                .doesNotContain("TITLE", "ADR", "CATEGORIES", "\r\nNOTE")
                .contains("FN:ABC\r\n");
    }
}
