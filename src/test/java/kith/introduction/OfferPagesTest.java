package kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Introducing two people without JavaScript: anybody one knows can be found, and whatever is wrong is said without a word lost. */
class OfferPagesTest extends AmongThree {

    private static final String FORM = "/introductions/new";

    private Visitor between;
    private String adaHandle;
    private String cleoHandle;

    @BeforeEach
    void atTheBrowser() {
        between = people.signIn(benAsWho);
        adaHandle = adaAsWho.handle();
        cleoHandle = cleoAsWho.handle();
    }

    @Test
    void nobodyIsTooFarDownTheListToBeFound() {
        for (int n = 0; n < 520; n++) {
            connections.connect(ben, members.join("Later Acquaintance " + n), SINCE.plusSeconds(n + 86_400L * 900));
        }
        assertThat(between.get(FORM).text())
                .contains("Those you were connected with last.", "Later Acquaintance 519")
                .doesNotContain("Cleo Marsh");
        Answer found = between.post("/introductions/people", "one", adaHandle, "findOther", "cléo", "why", OFFER);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body())
                .contains("name=\"one\" value=\"" + adaHandle + "\" checked")
                .contains("name=\"other\" value=\"" + cleoHandle + "\"");
        assertThat(found.text()).contains(OFFER, "Of your connections, these fit.");
        assertThat(between.get(FORM + "?findOne=later").text()).contains("More of your connections fit");
        Answer none = between.get(FORM + "?one=" + adaHandle + "&findOne=nobody-at-all");
        assertThat(none.text()).contains("None of your connections fits.");
        assertThat(none.body()).as("whom one has chosen stays").contains("value=\"" + adaHandle + "\" checked");
    }

    @Test
    void findsOnlyThoseOneIsConnectedWith() {
        Visitor stranger = people.signedIn("Stranger Underhill");
        String found = between.get(FORM + "?one=" + stranger.handle() + "&findOne=underhill&findOther=underhill")
                .body();
        assertThat(found).doesNotContain("value=\"" + stranger.handle()).contains("None of your connections fits.");
        blocks.block(ben, cleo);
        assertThat(between.get(FORM + "?other=" + cleoHandle + "&findOther=cleo")
                        .body())
                .doesNotContain("value=\"" + cleoHandle + "\"");
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        String stranger = people.member("Stranger Overhill").handle();
        String three = "An introduction is among three";
        refused(422, "Whom do you mean?", "one", "nobody-at-all", "other", cleoHandle);
        refused(422, "Whom do you mean?", "one", "\u0000\ud83d\udc1f' or 1=1", "other", cleoHandle);
        refused(422, "Whom do you mean?", "other", cleoHandle);
        refused(422, "Whom do you mean?");
        refused(422, three, "one", cleoHandle, "other", cleoHandle);
        refused(422, three, "one", benAsWho.handle(), "other", cleoHandle);
        refused(409, "These two cannot be introduced", "one", stranger, "other", cleoHandle);
        Answer wordless = between.post("/introductions", "one", adaHandle, "other", cleoHandle);
        assertThat(wordless.status()).isEqualTo(422);
        assertThat(wordless.text()).contains("Say a little more");
        assertThat(wordless.body())
                .contains("value=\"" + adaHandle + "\" checked", "value=\"" + cleoHandle + "\" checked");
        Answer endless = between.post("/introductions", "one", adaHandle, "other", cleoHandle, "why", OFFER.repeat(40));
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.text()).contains(OFFER.repeat(40));
    }

    private void refused(int status, String sentence, String... people) {
        String[] fields = List.of(people).toArray(new String[people.length + 4]);
        fields[people.length] = "why";
        fields[people.length + 1] = OFFER;
        fields[people.length + 2] = "findOne";
        fields[people.length + 3] = "somebody";
        Answer answer = between.post("/introductions", fields);
        assertThat(answer.status()).as(sentence).isEqualTo(status);
        assertThat(answer.text()).contains(sentence, OFFER);
        assertThat(answer.body()).contains("value=\"somebody\"");
    }
}
