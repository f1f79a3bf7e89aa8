package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Graphs large enough that rows are of very different lengths and scores fill several blocks, held against the plain one at places. */
class LargerGraphTest {

    private static final int MEMBERS = 140_000;

    private final Random random = new Random(99);

    @Test
    void agreesWhereFewKnowManyAndManyKnowFew() {
        PlainGraph plain = new PlainGraph();
        GraphLoader loader = new GraphLoader();
        for (int i = 0; i < MEMBERS; i++) {
            long a = skewed();
            long b = random.nextInt(MEMBERS);
            loader.connect(a, b);
            plain.connect(a, b);
        }
        ConnectionGraph graph = loader.graph(0);
        check(graph, plain);
        GraphWriter writer = new GraphWriter(graph, Runnable::run, 100);
        for (int i = 0; i < 2000; i++) {
            long a = skewed();
            long b = random.nextInt(MEMBERS) + MEMBERS / 2;
            assertThat(writer.connect(a, b)).isEqualTo(plain.connect(a, b));
        }
        check(graph, plain);
    }

    /** A few members are drawn very often. */
    private long skewed() {
        double draw = random.nextDouble();
        return (long) (MEMBERS * draw * draw * draw * draw);
    }

    private void check(ConnectionGraph graph, PlainGraph plain) {
        List<Long> members = new ArrayList<>(List.of(0L, 1L, 2L, 50L));
        for (int i = 0; i < 3; i++) {
            members.add(skewed());
            members.add((long) random.nextInt(MEMBERS));
        }
        for (long a : members) {
            Map<Long, Integer> distances = plain.distances(a);
            for (long b : members) {
                int distance = distances.getOrDefault(b, 5);
                Degree degree = distances.containsKey(b) ? Degree.values()[Math.min(distance, 4)] : Degree.NONE;
                assertThat(graph.degree(a, b)).isEqualTo(degree);
                assertThat(graph.mutualCount(a, b)).isEqualTo(plain.mutual(a, b).size());
            }
        }
        for (long member : members.subList(4, 8)) {
            List<Suggestion> suggestions = graph.suggestions(member, 1_000_000, Set.of(3L), Map.of(4L, 1.0));
            assertThat(suggestions)
                    .extracting(Suggestion::member)
                    .doesNotContain(3L)
                    .doesNotHaveDuplicates();
            assertThat(suggestions).hasSize((int) plain.distances(member).entrySet().stream()
                    .filter(other -> other.getValue() == 2 && other.getKey() != 3)
                    .count());
            for (Suggestion suggestion : suggestions.subList(0, Math.min(20, suggestions.size()))) {
                assertThat(suggestion.mutual()).isEqualTo(plain.mutual(member, suggestion.member()));
            }
        }
    }
}
