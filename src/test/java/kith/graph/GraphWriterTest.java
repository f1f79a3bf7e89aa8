package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a writer takes and refuses. */
class GraphWriterTest {

    private final ConnectionGraph graph = ConnectionGraph.empty();
    private final GraphWriter writer = new GraphWriter(graph, Runnable::run);

    @Test
    void refusesConnectionsWithOneselfAndWhatIsThereAlready() {
        assertThat(writer.connect(1, 1)).isFalse();
        assertThat(graph.members()).isZero();
        assertThat(writer.connect(1, 2)).isTrue();
        assertThat(writer.connect(2, 1)).isFalse();
        assertThat(writer.disconnect(1, 2)).isTrue();
        assertThat(writer.disconnect(1, 2)).isFalse();
        assertThat(writer.disconnect(8, 9)).isFalse();
        assertThat(writer.show(1)).isFalse();
    }

    @Test
    void keepsAHiddenMembersChangesUntilTheyAreShown() {
        writer.connect(1, 2);
        writer.hide(1);
        assertThat(writer.connect(1, 3)).isTrue();
        assertThat(writer.connect(3, 1)).isFalse();
        assertThat(writer.disconnect(2, 1)).isTrue();
        assertThat(graph.connections()).isZero();
        writer.show(1);
        assertThat(graph.degree(1, 3)).isEqualTo(Degree.FIRST);
        assertThat(graph.degree(1, 2)).isEqualTo(Degree.NONE);
    }

    @Test
    void sinceMembersWhoWereNeverHeardOfHaveNobodyTheyAreNoError() {
        assertThat(graph.degree(5, 6)).isEqualTo(Degree.NONE);
        assertThat(graph.mutual(5, 6, 0, 10)).isEmpty();
        assertThat(graph.paths(5, 6, (a, b) -> 1)).isEmpty();
        assertThat(graph.suggestions(5, 10, List.of(), Map.of())).isEmpty();
        assertThat(graph.networkSize(5)).isEqualTo(new NetworkSize(0, 0, 0));
    }

    @Test
    void tellsFurtherFromNone() {
        for (long member = 1; member < 6; member++) {
            writer.connect(member, member + 1);
        }
        writer.connect(10, 11);
        assertThat(graph.degree(1, 4)).isEqualTo(Degree.THIRD);
        assertThat(graph.degree(1, 6)).isEqualTo(Degree.FURTHER);
        assertThat(graph.degree(1, 10)).isEqualTo(Degree.NONE);
    }

    @Test
    void saysHowFarTheLogHasBeenFollowed() {
        writer.reached(7);
        assertThat(graph.position()).isEqualTo(7);
    }

    @Test
    void staysRightWhereTheExecutorTakesNoMergeAndTriesAgain() {
        boolean[] willing = {false};
        GraphWriter refused = new GraphWriter(
                graph,
                task -> {
                    if (!willing[0]) {
                        throw new RejectedExecutionException("not now");
                    }
                    task.run();
                },
                1);
        assertThatThrownBy(() -> refused.connect(1, 2)).isInstanceOf(RejectedExecutionException.class);
        assertThat(graph.degree(1, 2)).isEqualTo(Degree.FIRST);
        willing[0] = true;
        refused.connect(2, 3);
        assertThat(graph.view().patches().size()).isZero();
        assertThat(graph.degree(1, 3)).isEqualTo(Degree.SECOND);
    }

    /** Each pair comes once, so that one that is lost in the last moment of some merge is missing in the end. */
    @Test
    void losesNothingThatChangesWhileItMerges() throws InterruptedException {
        int members = 400;
        ConnectionGraph graph = ConnectionGraph.empty();
        AtomicInteger merges = new AtomicInteger();
        try (ExecutorService merging = Executors.newSingleThreadExecutor()) {
            GraphWriter writer = new GraphWriter(
                    graph,
                    task -> {
                        merges.incrementAndGet();
                        merging.execute(task);
                    },
                    10);
            for (int apart = 1; apart < members / 2; apart++) {
                for (int one = 0; one < members; one++) {
                    writer.connect(one, (one + apart) % members);
                }
            }
        }
        assertThat(merges.get()).as("merges").isPositive();
        assertThat(graph.connections()).isEqualTo(members * (members / 2L - 1));
        for (int one = 0; one < members; one++) {
            assertThat(graph.networkSize(one)).isEqualTo(new NetworkSize(members - 2, 1, 0));
        }
    }

    @Test
    void refusesBoostsAndPagesThatCannotBe() {
        assertThatThrownBy(() -> graph.suggestions(1, 5, List.of(), Map.of(2L, -1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> graph.suggestions(1, 5, List.of(), Map.of(2L, Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> graph.mutual(1, 2, -1, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
