package kith.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {

    private static final Reasons REASONS = Reasons.load();
    private static final Recipient LEENA = new Recipient(
            "Leena Salo",
            List.of("leena"),
            List.of("Ask me about sea ice in old logbooks", "Archivist at Harbour Museum"));

    private static Assessment assess(String why) {
        return REASONS.assess(null, why, null, List.of());
    }

    private static Assessment assess(@Nullable ClaimedHow how, String why) {
        return REASONS.assess(how, why, LEENA, List.of());
    }

    @Test
    void aStockPhraseAloneIsCanned() {
        assertThat(assess("I'd like to add you to my professional network on LinkedIn.")
                        .grade())
                .isEqualTo(Grade.CANNED);
        assertThat(assess("Ich würde mich gern mit Ihnen vernetzen.").grade()).isEqualTo(Grade.CANNED);
    }

    @Test
    void aStockPhraseIsNoVetoWhereAReasonFollows() {
        String why = "I'd like to add you to my network. You showed us the ice charts of 1867 in Turku and"
                + " I have since found a log of that very winter. May I send you a page?";
        assertThat(assess(why).grade()).isEqualTo(Grade.REASONED);
    }

    @Test
    void aTypoDoesNotHideAStockPhrase() {
        assertThat(assess("I'd like to add you to my profesional netwrok.").grade())
                .isEqualTo(Grade.CANNED);
    }

    @Test
    void lettersPulledApartByInvisibleCharactersAreReadAllTheSame() {
        assertThat(assess("Let's con\u200bnect on Linked\u200bIn").grade()).isEqualTo(Grade.CANNED);
    }

    @Test
    void sayingAgainHowOneCameAcrossIsThin() {
        Assessment restated = assess(
                new ClaimedHow("group", List.of("Harbour Data")),
                "Hi Leena, we are in the same group so I thought we should connect.");
        assertThat(restated.grade()).isEqualTo(Grade.THIN);
        assertThat(restated.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.HOW_RESTATED);
        assertThat(restated.findings().getFirst().question())
                .isEqualTo("What would you like to talk about with Leena?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are both in Harbour Data. Shall we connect?",
                "I found you in Harbour Data. Shall we connect?",
                "Wir sind beide in Harbour Data. Wollen wir uns verbinden?",
                "Nous sommes tous les deux dans Harbour Data. On se connecte ?",
                "Los dos estamos en Harbour Data. ¿Conectamos?",
                "L'ho trovata in Harbour Data. Ci colleghiamo?",
                "Encontrei você no Harbour Data. Vamos conectar?",
                "Ik vond je in Harbour Data. Zullen we linken?"
            })
    void aGroupThatIsNamedAndAWishAreHowAndNotWhy(String why) {
        assertThat(assess(why).grade()).isEqualTo(Grade.THIN);
    }

    @Test
    void theNamesOfTheHowAreNoSpecifics() {
        Reading reading = REASONS.read(Text.of("We met at the Spring Summit in Oslo in May 2026."));
        ClaimedHow met = new ClaimedHow("met", List.of("Spring Summit, Oslo, May 2026"));
        assertThat(Rest.of(reading, null, null)).containsEntry(Rest.Feature.NAMED, 4);
        assertThat(Rest.of(reading, met, null).getOrDefault(Rest.Feature.NAMED, 0))
                .isZero();
    }

    @Test
    void whatTheRecipientIsKnownForCountsMoreThanWhatNobodyCanCheck() {
        String why = "Do you know how sea ice was written down in logbooks?";
        assertThat(REASONS.assess(null, why, LEENA, List.of()).grade()).isEqualTo(Grade.REASONED);
    }

    @Test
    void somebodyElsesNameInTheGreetingIsAsked() {
        Assessment misdirected = assess(
                null, "Hi Marta, your list of ice charts helped us date the Turku log. May I send you a page of it?");
        assertThat(misdirected.grade()).isEqualTo(Grade.THIN);
        assertThat(misdirected.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.words()).isEqualTo("Marta"))
                .satisfies(f -> assertThat(f.question()).isEqualTo("Is this meant for Leena?"));
    }

    @Test
    void fourGuestsMayBeWrittenToAlikeAndTheFifthMayNot() {
        String why = "Hi Leena, would you speak about your archive at our harbour evening in Turku on 4 April?";
        String other = "Hi Aino, would you speak about your archive at our harbour evening in Turku on 4 April?";
        assertThat(REASONS.assess(null, why, LEENA, Collections.nCopies(3, other))
                        .grade())
                .isEqualTo(Grade.REASONED);
        Assessment fifth = REASONS.assess(null, why, LEENA, Collections.nCopies(4, other));
        assertThat(fifth.grade()).isEqualTo(Grade.CANNED);
        assertThat(fifth.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.NEAR_COPY);
    }

    @Test
    void aReasonHasNothingToAskAbout() {
        String why = "Your talk on frost in old orchards made me check ours: the north wall was four degrees warmer."
                + " Would you look at my readings?";
        assertThat(assess(why)).isEqualTo(new Assessment(Grade.REASONED, List.of()));
    }

    @Test
    void aBlankOrAGreetingIsNoReason() {
        assertThat(assess(" \n ").grade()).isEqualTo(Grade.CANNED);
        assertThat(assess("Hello Maria, how are you?").grade()).isEqualTo(Grade.THIN);
        assertThat(assess("https://example.org/me").findings())
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.LINKS_ONLY);
    }

    @Test
    void shoutingIsAskedAboutHoweverGoodTheReason() {
        assertThat(assess("YOUR TALK ON FROST IN OLD ORCHARDS HELPED US, MAY I SEND YOU OUR READINGS?")
                        .findings())
                .extracting(Finding::kind)
                .contains(Finding.Kind.SHOUTING);
    }

    @Test
    void aLanguageNotKnownIsNeverCalledCanned() {
        assertThat(assess("Haluaisin lisätä sinut ammatilliseen verkostooni.").grade())
                .isNotEqualTo(Grade.CANNED);
        assertThat(assess("Chciałbym dodać Cię do mojej sieci kontaktów").grade())
                .isNotEqualTo(Grade.CANNED);
    }

    @Test
    void asksInTheLanguageOfTheReason() {
        Finding finding =
                assess("Nous sommes membres du même groupe.").findings().getFirst();
        assertThat(finding.question()).isEqualTo("De quoi aimeriez-vous parler avec cette personne ?");
    }

    @Test
    void offsetsCountCodePoints() {
        Finding finding = assess("😀😀 Hi [Name], let's talk").findings().getFirst();
        assertThat(finding.kind()).isEqualTo(Finding.Kind.PLACEHOLDER);
        assertThat(finding.words()).isEqualTo("[Name]");
        assertThat(finding.start()).isEqualTo(6);
        assertThat(finding.end()).isEqualTo(12);
    }

    @Test
    void theMostUsefulFindingComesFirst() {
        assertThat(assess(null, "Hi Marta, loved your [topic] post. Let's connect!")
                        .findings())
                .extracting(Finding::kind)
                .startsWith(Finding.Kind.PLACEHOLDER, Finding.Kind.WRONG_NAME);
    }
}
