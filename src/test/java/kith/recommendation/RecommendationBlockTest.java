package kith.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import kith.member.MemberId;
import kith.recommendation.RecommendationListStore.Box;
import kith.recommendation.Standing.State;
import kith.web.Mark;
import kith.web.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After a block neither has anything of the other, and no third reads what there was. */
class RecommendationBlockTest extends Pairs {

    @Autowired
    private JdbcClient sql;

    @Test
    void itLeavesTheProfileAndBothLists() {
        MemberId third = people.member("Cleo Marsh").id();
        RecommendationId id = accepted();
        blocks.block(subject, author);
        await().untilAsserted(() -> assertThat(onProfile(third)).isEmpty());
        assertThatThrownBy(() -> forSubject(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> forAuthor(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> withdrawals.withdraw(author, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recommendations.write(author, subject, said(EXAMPLE), true))
                .isInstanceOf(NotFound.class);
        for (Box box : Box.values()) {
            assertThat(cards.list(subject, box, Mark.LATEST, 10).cards()).isEmpty();
            assertThat(cards.list(author, box, Mark.LATEST, 10).cards()).isEmpty();
        }
        blocks.unblock(subject, author);
        assertThat(onProfile(third)).isEmpty();
        assertThat(forAuthor(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(words(id)).isZero();
    }

    @Test
    void aBlockTakenBackDoesNotUndoAQuietDecline() {
        RecommendationId id = written();
        withdrawals.refuse(subject, id);
        blocks.block(author, subject);
        await().untilAsserted(() -> assertThat(words(id)).isZero());
        blocks.unblock(author, subject);
        await().untilAsserted(
                        () -> assertThat(connections.between(author, subject)).isFalse());
        connections.connect(author, subject, clock.instant());
        RecommendationId again = written();
        assertThat(forAuthor(again).state()).isEqualTo(State.WAITING);
        assertThat(forSubject(again).state()).isEqualTo(State.DECLINED);
    }

    @Test
    void anAuthorWhoIsSuspendedIsNotShown() {
        MemberId third = people.member("Cleo Marsh").id();
        accepted();
        sql.sql("update member set standing = 'suspended' where member_id = :member")
                .param("member", author.value())
                .update();
        await().untilAsserted(() -> assertThat(onProfile(third)).isEmpty());
    }

    private long words(RecommendationId id) {
        return sql.sql("select count(*) from recommendation where recommendation_id = :id and words is not null")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
