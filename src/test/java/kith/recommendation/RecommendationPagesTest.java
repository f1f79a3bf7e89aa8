package kith.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import kith.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages, as the two and others read them. */
class RecommendationPagesTest extends Pairs {

    private static final String MARKED =
            "He mended the <b>stylus</b> arm, bent by the thickness of the paper, over a match.";

    private Visitor ada;
    private Visitor ben;

    @BeforeEach
    void signedIn() {
        ada = people.signIn(authorAsWho);
        ben = people.signIn(subjectAsWho);
    }

    @Test
    void whatIsWrittenWaitsIsAcceptedAndStandsOnTheProfileWithHowTheyKnowEachOther() {
        assertThat(ada.get("/connections/" + ben.handle()).text()).contains("Recommend", "Ask for a recommendation");
        String address = write(MARKED, "");
        assertThat(ada.get(address).text()).contains("It waits for Ben.");
        assertThat(ben.get("/recommendations").text()).contains("Ada Brink", "Worked with you, 2019 to 2021", MARKED);
        assertThat(ben.get("/recommendations").body()).doesNotContain("<b>stylus</b>");
        Visitor cleo = people.signedIn("Cleo Marsh");
        assertThat(cleo.get("/members/" + ben.handle()).text()).doesNotContain("stylus");

        ben.post(address + "/acceptance", "edition", "1");

        assertThat(cleo.get("/members/" + ben.handle()).text())
                .contains("Recommended by", "Worked with Ben, 2019 to 2021", "Connected since 14 March 2023", MARKED);
        assertThat(cleo.get("/members/" + ben.handle() + "/recommendations").text())
                .contains(MARKED);
        assertThat(cleo.get(address).status()).isEqualTo(404);
        assertThat(people.stranger().get("/members/" + ben.handle()).body()).doesNotContain("stylus");
    }

    @Test
    void wordsThatFitAnybodyComeBackWithOneQuestionAndWhatWasTyped() {
        Visitor.Answer back = send(STOCK, "");
        assertThat(back.status()).isEqualTo(422);
        assertThat(back.text())
                .contains("What did Ben do that you would tell somebody about?", "Send it as it is", STOCK);
        assertThat(back.body()).contains("selected", "value=\"2019\"");
        assertThat(send(STOCK, "as_it_is").location()).startsWith("/recommendations/");
        assertThat(send("x".repeat(1_000_000), "").status()).isEqualTo(422);
    }

    @Test
    void theQuestionComesWhileOneWritesAndOnlyWhatIsNewIsReadOut() {
        String coaching = "/members/" + ben.handle() + "/recommendation/assessment";
        Visitor.Answer asked = ada.postByHtmx(coaching, "words", STOCK, "asked", "none-0");
        assertThat(asked.body()).contains("coach-aloud", "What did Ben do");
        String mark = asked.body().replaceAll("(?s).*name=\"asked\" value=\"([^\"]*)\".*", "$1");
        assertThat(ada.postByHtmx(coaching, "words", STOCK, "asked", mark).status())
                .isEqualTo(204);
        assertThat(ada.postByHtmx(coaching, "words", EXAMPLE, "asked", mark).text())
                .contains("No more questions about these words.");
    }

    @Test
    void whoIsToldIsToldOnceAndLedThere() {
        String asked = String.valueOf(ben.post("/members/" + ada.handle() + "/recommendation/request", "note", NOTE)
                .location());
        await().untilAsserted(() -> assertThat(ada.get("/notices").body())
                .contains("Ben Oduya would like a recommendation from you", asked));
        assertThat(ada.get("/members/" + ben.handle() + "/recommendation").text())
                .contains(NOTE);
        assertThat(write(EXAMPLE, "")).isEqualTo(asked);
        await().untilAsserted(() -> assertThat(ben.get("/notices").text()).contains("Ada Brink recommends you"));
        ben.post(asked + "/change", "change", "It was the Tees.");
        await().untilAsserted(() ->
                assertThat(ada.get("/notices").text()).contains("would like something in your recommendation"));
        ben.post(asked + "/refusal");
        assertThat(ada.get("/notices").text()).doesNotContain("declined");
    }

    @Test
    void aStepThatComesTooLateSaysWhereItStandsAndKeepsWhatWasTyped() {
        String address = write(EXAMPLE, "");
        ada.post(address + "/withdrawal");
        Visitor.Answer late = ben.post(address + "/change", "change", "It was the Tees.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("It has been taken back.").doesNotContain("stylus");
        assertThat(ben.post(address + "/acceptance", "edition", "1").status()).isEqualTo(409);
    }

    @Test
    void nobodyIsRecommendedUnasked() {
        Visitor cleo = people.signedIn("Cleo Marsh");
        assertThat(cleo.get("/members/" + ben.handle() + "/recommendation").status())
                .isEqualTo(403);
        assertThat(cleo.get("/members/" + ben.handle()).text()).doesNotContain("Ask for a recommendation");
        assertThat(ben.get("/members/" + ben.handle() + "/recommendation").status())
                .isEqualTo(404);
        assertThat(ben.get("/members/" + ben.handle() + "/recommendations").status())
                .isEqualTo(200);
    }

    @Test
    void atMostThreeStandOnAProfileAndTheOthersAreALinkAway() {
        for (String name : new String[] {"Dora Vance", "Emil Roth", "Fay Lund", "Gil Moss"}) {
            Visitor each = people.signedIn(name);
            connections.connect(each.id(), subject, clock.instant());
            RecommendationId id = recommendations.write(each.id(), subject, said(EXAMPLE + " Ask " + name), true);
            acceptances.accept(subject, id, 1);
        }
        assertThat(ada.get("/members/" + ben.handle()).text())
                .contains("Gil Moss", "Fay Lund", "Emil Roth", "All recommendations")
                .doesNotContain("Dora Vance");
        assertThat(ada.get("/members/" + ben.handle() + "/recommendations").text())
                .contains("Dora Vance");
    }

    private String write(String words, String insist) {
        Visitor.Answer sent = send(words, insist);
        assertThat(sent.location()).as(sent.text()).startsWith("/recommendations/");
        return String.valueOf(sent.location());
    }

    private Visitor.Answer send(String words, String insist) {
        return ada.post(
                "/members/" + ben.handle() + "/recommendation",
                "relation",
                "worked_together",
                "own",
                "",
                "from",
                "2019",
                "to",
                "2021",
                "words",
                words,
                "insist",
                insist);
    }
}
