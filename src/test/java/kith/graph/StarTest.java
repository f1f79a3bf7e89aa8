package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One member with 30,000 connections, who have nobody else but for two who know each other. */
class StarTest {

    private static final int LEAVES = 30_000;
    private static final long HUB = 1_000_000;

    private ConnectionGraph graph = ConnectionGraph.empty();
    private GraphWriter writer = new GraphWriter(graph, Runnable::run);

    @BeforeEach
    void load() {
        GraphLoader loader = new GraphLoader();
        for (long leaf = 1; leaf <= LEAVES; leaf++) {
            loader.connect(HUB, leaf);
        }
        loader.connect(1, 2);
        graph = loader.graph(0);
        writer = new GraphWriter(graph, Runnable::run);
    }

    @Test
    void answersForItsMiddleAndItsEnds() {
        assertThat(graph.networkSize(HUB)).isEqualTo(new NetworkSize(LEAVES, 0, 0));
        assertThat(graph.networkSize(3)).isEqualTo(new NetworkSize(1, LEAVES - 1, 0));
        assertThat(graph.degree(3, LEAVES)).isEqualTo(Degree.SECOND);
        assertThat(graph.mutual(1, 2, 0, 10)).containsExactly(HUB);
        assertThat(graph.mutualCount(HUB, 1)).isEqualTo(1);
        assertThat(graph.paths(3, 4, (a, b) -> 1)).hasSize(1);
    }

    @Test
    void suggestsTheLowestNumbersWhenAllAreAlike() {
        assertThat(graph.suggestions(5, 3, List.of(2L), Map.of(7L, 0.5)))
                .extracting(Suggestion::member)
                .containsExactly(7L, 1L, 3L);
        assertThat(graph.suggestions(HUB, 3, List.of(), Map.of())).isEmpty();
    }

    @Test
    void losesEverybodyAtOnceWithItsMiddleAndGetsThemBack() {
        writer.hide(HUB);
        assertThat(graph.connections()).isEqualTo(1);
        assertThat(graph.degree(3, 4)).isEqualTo(Degree.NONE);
        assertThat(graph.degree(1, 2)).isEqualTo(Degree.FIRST);
        assertThat(graph.degree(HUB, HUB)).isEqualTo(Degree.SELF);
        writer.show(HUB);
        assertThat(graph.connections()).isEqualTo(LEAVES + 1);
        assertThat(graph.degree(3, 4)).isEqualTo(Degree.SECOND);
    }

    @Test
    void takesChangesOfItsMiddle() {
        for (long leaf = 1; leaf <= 1000; leaf++) {
            assertThat(writer.disconnect(leaf, HUB)).isTrue();
            assertThat(writer.connect(leaf + LEAVES, HUB)).isTrue();
        }
        assertThat(graph.networkSize(HUB).first()).isEqualTo(LEAVES);
        assertThat(graph.degree(1, 2)).isEqualTo(Degree.FIRST);
        assertThat(graph.degree(1, 2000)).isEqualTo(Degree.NONE);
    }
}
