package kith.recommendation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.connection.Connections;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.recommendation.CannotRecommend.Reason;
import kith.web.Mark;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two members who are connected, the author and the subject, and what can happen between them. */
@KithTest
abstract class Pairs {

    static final String EXAMPLE =
            "When the recorder drew the Humber too shallow, Ben found a stylus arm bent by the thickness of the paper.";
    static final String ANOTHER =
            "When the mole cracked, Ben redrew the soundings by hand overnight, so that the dredger could leave at six.";
    static final String STOCK = "A pleasure to work with Ben, a great team player. Highly recommended to any company!";
    static final String NOTE = "The winter in which we redrew the soundings of the mole.";

    @Autowired
    Recommendations recommendations;

    @Autowired
    RecommendationAcceptances acceptances;

    @Autowired
    RecommendationWithdrawals withdrawals;

    @Autowired
    RecommendationCards cards;

    @Autowired
    RecommendationShelf shelf;

    @Autowired
    Connections connections;

    @Autowired
    Blocks blocks;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    Visitor.Who authorAsWho;
    Visitor.Who subjectAsWho;
    MemberId author;
    MemberId subject;

    @BeforeEach
    void newPeople() {
        authorAsWho = people.member("Ada Brink");
        subjectAsWho = people.member("Ben Oduya");
        author = authorAsWho.id();
        subject = subjectAsWho.id();
        connections.connect(author, subject, Instant.parse("2023-03-14T12:00:00Z"));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    static Testimony said(String words) {
        return new Testimony(Relation.WORKED_TOGETHER, "", 2019, 2021, words);
    }

    RecommendationId written() {
        return recommendations.write(author, subject, said(EXAMPLE), false);
    }

    RecommendationId accepted() {
        RecommendationId id = written();
        acceptances.accept(subject, id, 1);
        return id;
    }

    Card forSubject(RecommendationId id) {
        return cards.require(subject, id);
    }

    Card forAuthor(RecommendationId id) {
        return cards.require(author, id);
    }

    /** The words that a third member reads on the subject's profile. */
    List<String> onProfile(MemberId reader) {
        return shelf.of(reader, subject, Mark.LATEST, 10).entries().stream()
                .map(entry -> entry.said().words())
                .toList();
    }

    static void refused(@Nullable Reason reason, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        CannotRecommend.class,
                        cannot -> org.assertj.core.api.Assertions.assertThat(cannot.reason())
                                .isEqualTo(reason));
    }
}
