package kith.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said of somebody: praise that fits anybody is asked for an example, an example is let through. */
class PraiseTest {

    private static final Praise PRAISE = Praise.load();
    private static final Recipient ELIN = new Recipient("Elin Kask", List.of("Elin", "Kask"), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was a pleasure to work with Elin. She is a great team player, hard-working and reliable. Highly recommended!",
                "Elin is an amazing colleague who always goes above and beyond. She would be an asset to any company.",
                "I worked with Elin at Northline from 2017 to 2020. A true professional with excellent communication skills.",
                "I have known Elin for many years and she has always been there when we needed her. She never lets you down, and anyone would be lucky to have her.",
                "In all the years that Elin reported to me she met every deadline, exceeded every target and kept a positive attitude under pressure. I would hire her again.",
                "Es war mir eine Freude, mit Elin zu arbeiten. Sie ist zuverlässig, engagiert und eine hervorragende Kollegin. Absolut empfehlenswert!",
                "Elin ist eine großartige Mitarbeiterin mit hoher fachlicher Kompetenz, die ich uneingeschränkt weiterempfehlen kann.",
                "Ce fut un plaisir de travailler avec Elin. Elle est professionnelle, motivée et très compétente. Je la recommande vivement.",
                "Ha sido un placer trabajar con Elin. Es una gran profesional, responsable y comprometida. La recomiendo encarecidamente.",
                "Het was een plezier om met Elin samen te werken. Ze is betrouwbaar, gedreven en een aanwinst voor elk team.",
                "Foi um prazer trabalhar com a Elin. É uma excelente profissional, dedicada e responsável. Recomendo vivamente.",
                "È stato un piacere lavorare con Elin. È una professionista affidabile e competente. La consiglio vivamente."
            })
    void stockPraiseIsAskedForAnExampleOnce(String words) {
        Assessment found = PRAISE.assess(words, ELIN, List.of());
        assertThat(found.grade()).as(words).isEqualTo(Grade.THIN);
        assertThat(found.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.PRAISE);
            assertThat(finding.question()).contains("Elin").endsWith("?");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She found the leak in the pump that three engineers had missed, with a stethoscope, while the rest of us argued.",
                "It was a pleasure to work with Elin. When the recorder drew the Humber too shallow, she found a stylus arm bent by the thickness of the paper.",
                "They found the leak in the lower gate by lying on the ice with a stethoscope for an hour.",
                "She drove two hours at night to bring me the key I had forgotten, and stayed to hold the lamp.",
                "Als die Pegelschreiber nach dem Blitz schwiegen, hat Elin in einer Nacht elf Relais neu gelötet und die Kurve von Hand nachgezeichnet.",
                "Quand le marégraphe est tombé, Elin a remonté l’engrenage sur la table de la cuisine et retrouvé la dent manquante dans le tamis.",
                "Cuando se paró el mareógrafo, Elin desmontó el engranaje en la mesa de la cocina y encontró el diente que faltaba en el colador.",
                "Toen de getijdenschrijver stilviel, heeft Elin het tandwiel op de keukentafel uit elkaar gehaald en de ontbrekende tand in de zeef gevonden."
            })
    void anExampleIsLetThrough(String words) {
        Assessment found = PRAISE.assess(words, ELIN, List.of());
        assertThat(found.grade()).as(words + found.findings()).isEqualTo(Grade.REASONED);
        assertThat(found.findings()).isEmpty();
    }

    @Test
    void pointsToThePraise() {
        Finding finding = PRAISE.assess(
                        "Elin was here with us. Highly recommended in every way there is!", ELIN, List.of())
                .findings()
                .getFirst();
        assertThat(finding.words()).isEqualTo("Highly recommended");
    }

    @Test
    void aBlankOfATemplateDoesNotGoOut() {
        Assessment found = PRAISE.assess(
                "[Name] and I built the pump station at [Company] together, and the valves never leaked again.",
                ELIN,
                List.of());
        assertThat(found.grade()).isEqualTo(Grade.CANNED);
        assertThat(found.findings()).extracting(Finding::kind).contains(Finding.Kind.PLACEHOLDER);
    }

    @Test
    void whatWasWrittenOfSomebodyElseDoesNotGoOutAgain() {
        String words =
                "She found the leak in the pump that three engineers had missed, with a stethoscope, while the rest of us argued.";
        Assessment found = PRAISE.assess(words, ELIN, List.of(words));
        assertThat(found.grade()).isEqualTo(Grade.CANNED);
        assertThat(found.findings()).extracting(Finding::kind).contains(Finding.Kind.NEAR_COPY);
    }

    @Test
    void asksWhetherItIsAboutThisOneWhereSomebodyElseIsNamed() {
        String words = "Peter found the leak in the pump that three engineers had missed, with a stethoscope.";
        Assessment found = PRAISE.assess(words, ELIN, List.of());
        assertThat(found.grade()).isEqualTo(Grade.THIN);
        assertThat(found.findings().getFirst().kind()).isEqualTo(Finding.Kind.WRONG_NAME);
        assertThat(PRAISE.assess(words + " Elin had lent him hers.", ELIN, List.of())
                        .grade())
                .isEqualTo(Grade.REASONED);
    }

    @Test
    void nothingButLinksIsNone() {
        assertThat(PRAISE.assess("https://kask-workshop.example/notes", ELIN, List.of())
                        .grade())
                .isEqualTo(Grade.CANNED);
    }

    @Test
    void claimsNothingOfALanguageItDoesNotKnow() {
        String words = "Elin löysi pumpun vuodon stetoskoopilla, kun muut vielä riitelivät siitä, kenen vuoro olisi.";
        assertThat(PRAISE.assess(words, ELIN, List.of()).grade()).isEqualTo(Grade.REASONED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u202e\ufeff", "????", "\ud83c\udf0d\ud83c\udf0d\ud83c\udf0d", "AAAAAAAAAAAAAAAAAAA"})
    void takesAnyTextAtAll(String words) {
        assertThat(PRAISE.assess(words, ELIN, List.of(words)).grade()).isNotNull();
    }
}
