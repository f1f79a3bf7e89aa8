package kith.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kith.member.MemberId;
import kith.recommendation.RecommendationListStore.Box;
import kith.recommendation.Standing.State;
import kith.web.Mark;
import kith.web.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** After a block neither has anything of the other, and no third reads what there was. */
class RecommendationBlockTest extends Pairs {

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

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

    @Test
    void whatIsBegunWhileTheBlockCommitsEndsWithTheRest() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch blocked = new CountDownLatch(1);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<RecommendationId> running = thread.submit(() -> transaction.execute(status -> {
                RecommendationId id = written();
                begun.countDown();
                await().until(() -> blocked.await(30, TimeUnit.SECONDS));
                return id;
            }));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            blocks.block(subject, author);
            // What the block ends either stands behind what is begun, or is done without having seen it.
            Thread.sleep(1_500);
            blocked.countDown();
            RecommendationId id = running.get(30, TimeUnit.SECONDS);
            await().untilAsserted(() -> assertThat(words(id)).isZero());
        }
    }

    private long words(RecommendationId id) {
        return sql.sql("select count(*) from recommendation where recommendation_id = :id and words is not null")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
