package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What two share who know few and many, some of whom they came to know after the graph was loaded, and some of whom they know no more. */
class OverlapTest {

    private static final long FEW = 1000;
    private static final long MANY = 1001;
    /** Knows MANY alone. */
    private static final long THIRD = 1002;

    @Property(tries = 300)
    void isWhatTheirRowsShare(
            @ForAll @Size(max = 40) Set<@IntRange(max = 500) Integer> few,
            @ForAll @Size(max = 400) Set<@IntRange(max = 500) Integer> many,
            @ForAll @Size(max = 40) Set<@IntRange(max = 500) Integer> later,
            @ForAll @Size(max = 40) Set<@IntRange(max = 500) Integer> noMore) {
        GraphLoader loader = new GraphLoader();
        few.forEach(other -> loader.connect(FEW, other));
        many.forEach(other -> loader.connect(MANY, other));
        loader.connect(THIRD, MANY);
        ConnectionGraph graph = loader.graph(0);
        check(graph, few, many);

        GraphWriter writer = new GraphWriter(graph, Runnable::run);
        later.forEach(other -> writer.connect(MANY, other));
        noMore.forEach(other -> writer.disconnect(MANY, other));
        Set<Integer> now = new HashSet<>(many);
        now.addAll(later);
        now.removeAll(noMore);
        check(graph, few, now);
    }

    private static void check(ConnectionGraph graph, Set<Integer> few, Set<Integer> many) {
        Set<Integer> both = new HashSet<>(few);
        both.retainAll(many);
        assertThat(graph.mutualCount(FEW, MANY)).isEqualTo(both.size());
        assertThat(graph.mutual(FEW, MANY, 0, 1000)).hasSize(both.size());
        assertThat(graph.degree(FEW, MANY)).isEqualTo(both.isEmpty() ? Degree.NONE : Degree.SECOND);
        assertThat(graph.degree(THIRD, FEW)).isEqualTo(both.isEmpty() ? Degree.NONE : Degree.THIRD);
    }
}
