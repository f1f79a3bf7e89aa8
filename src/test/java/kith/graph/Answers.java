package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds every answer of a graph against the plain one. */
final class Answers {

    /** Few different strengths, so that ties in every sense are common. */
    static final TieStrength TIES = (a, b) -> 1 + Math.floorMod(Math.min(a, b) * 31 + Math.max(a, b), 3);

    private Answers() {}

    static void agree(ConnectionGraph graph, PlainGraph plain, List<Long> members) {
        assertThat(graph.connections()).isEqualTo(plain.connections());
        for (long a : members) {
            assertThat(graph.networkSize(a)).isEqualTo(plain.networkSize(a));
            suggestionsAgree(graph, plain, a, Set.of(), Map.of());
            Map<Long, Degree> degrees = new TreeMap<>();
            for (long b : members) {
                Degree degree = plain.degree(a, b);
                degrees.put(b, degree);
                assertThat(graph.degree(a, b)).as("degree of %d and %d", a, b).isEqualTo(degree);
                List<Long> mutual = plain.mutual(a, b);
                assertThat(graph.mutualCount(a, b)).isEqualTo(mutual.size());
                assertThat(graph.mutual(a, b, 0, 100)).isEqualTo(mutual);
                assertThat(graph.mutual(a, b, 1, 2))
                        .isEqualTo(mutual.stream().skip(1).limit(2).toList());
                assertThat(graph.paths(a, b, TIES)).isEqualTo(plain.paths(a, b, TIES));
            }
            degrees.values().removeAll(Set.of(Degree.FURTHER, Degree.NONE));
            assertThat(graph.degrees(a, members)).isEqualTo(degrees);
        }
    }

    static void suggestionsAgree(
            ConnectionGraph graph, PlainGraph plain, long member, Set<Long> excluded, Map<Long, Double> boosts) {
        Map<Long, Double> scores = plain.scores(member, excluded, boosts);
        List<Suggestion> all = graph.suggestions(member, 1000, excluded, boosts);
        assertThat(all).extracting(Suggestion::member).containsExactlyInAnyOrderElementsOf(scores.keySet());
        for (Suggestion suggestion : all) {
            assertThat(suggestion.score()).isCloseTo(scores.get(suggestion.member()), within(1e-6));
            assertThat(suggestion.mutual()).isEqualTo(plain.mutual(member, suggestion.member()));
        }
        List<Suggestion> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingDouble(Suggestion::score).reversed().thenComparing(Suggestion::member));
        assertThat(all).isEqualTo(ordered);
        for (int limit : List.of(0, 1, 3)) {
            assertThat(graph.suggestions(member, limit, excluded, boosts))
                    .isEqualTo(all.subList(0, Math.min(limit, all.size())));
        }
    }
}
