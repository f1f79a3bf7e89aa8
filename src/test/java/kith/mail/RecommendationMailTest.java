package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import kith.Visitor;
import kith.connection.Connections;
import kith.recommendation.RecommendationAcceptances;
import kith.recommendation.RecommendationId;
import kith.recommendation.RecommendationWithdrawals;
import kith.recommendation.Recommendations;
import kith.recommendation.Relation;
import kith.recommendation.Testimony;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ada recommends Ben. */
class RecommendationMailTest extends MailTest {

    private static final String EXAMPLE =
            "When the recorder drew the Humber too shallow, Ben found a stylus arm bent by the thickness of the paper.";
    private static final String ANOTHER =
            "When the mole cracked, Ben redrew the soundings by hand overnight, so that the dredger could leave at six.";

    @Autowired
    Recommendations recommendations;

    @Autowired
    RecommendationAcceptances acceptances;

    @Autowired
    RecommendationWithdrawals withdrawals;

    @Autowired
    Connections connections;

    private Visitor.Who ada;
    private Visitor.Who ben;

    @BeforeEach
    void two() {
        ada = people.member("Ada Brink");
        ben = people.member("Ben Oduya");
        connections.connect(ada.id(), ben.id(), Instant.parse("2024-05-01T00:00:00Z"));
    }

    @Test
    void tellsEachStepToWhomItConcerns() {
        recommendations.ask(ben.id(), ada.id(), "The winter in which we redrew the soundings of the mole.");
        awaitQueued(ada.id(), Kind.RECOMMENDATION_ASKED);
        MimeMessage asked = onlyLetter(ada);
        assertThat(subject(asked)).isEqualTo("Ben Oduya would like a recommendation from you");
        assertThat(text(asked))
                .contains("Ben would like to be recommended for\n> The winter in which we redrew the soundings");

        RecommendationId id = write(EXAMPLE);
        MimeMessage written = onlyLetter(ben);
        assertThat(subject(written)).isEqualTo("Ada Brink recommends you");
        assertThat(text(written))
                .contains("How Ada knows you\n> Worked with you, 2019 to 2024")
                .contains("Ada recommends you\n> " + EXAMPLE)
                .contains("It waits for you. Nobody else sees it.")
                .contains("Read and answer\nhttp://kith.example.org/recommendations/" + id + "\n");
        assertThat(header(written, "List-Unsubscribe")).contains(ben.id() + "-recommendations-");

        acceptances.askChange(ben.id(), id, "It was the Weser.");
        awaitQueued(ada.id(), Kind.RECOMMENDATION_CHANGE);
        assertThat(text(letters(ada).getLast())).contains("Ben would like to be otherwise\n> It was the Weser.");
        recommendations.revise(ada.id(), id, said(ANOTHER), true);
        awaitQueued(ben.id(), Kind.RECOMMENDATION_WRITTEN);
        assertThat(text(letters(ben).getLast())).contains(ANOTHER).doesNotContain("Humber");
        acceptances.accept(ben.id(), id, 2);
        awaitQueued(ada.id(), Kind.RECOMMENDATION_ACCEPTED);
        assertThat(subject(letters(ada).getLast())).isEqualTo("Ben Oduya accepted your recommendation");
    }

    @Test
    void whatWasWrittenAnewBeforeItsLetterLeftIsToldOnce() {
        RecommendationId id = write(EXAMPLE);
        recommendations.revise(ada.id(), id, said(ANOTHER), true);
        awaitListeners();
        assertThat(text(onlyLetter(ben))).contains(ANOTHER);
        assertThat(states(ben.id())).containsExactlyInAnyOrder("skipped", "sent");
    }

    @Test
    void looksAgainWhenItLeaves() {
        withdrawals.withdraw(ada.id(), write(EXAMPLE));
        assertThat(letters(ben)).isEmpty();
        assertThat(states(ben.id())).containsExactly("skipped");
    }

    @Test
    void aQuietDeclineIsToldToNobody() {
        RecommendationId id = write(EXAMPLE);
        withdrawals.refuse(ben.id(), id);
        awaitListeners();
        assertThat(letters(ben)).isEmpty();
        assertThat(letters(ada)).isEmpty();
    }

    private RecommendationId write(String words) {
        RecommendationId id = recommendations.write(ada.id(), ben.id(), said(words), true);
        awaitQueued(ben.id(), Kind.RECOMMENDATION_WRITTEN);
        return id;
    }

    private static Testimony said(String words) {
        return new Testimony(Relation.WORKED_TOGETHER, "", 2019, 2024, words);
    }
}
