package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is changed in whatever order, every answer is that of the plain graph. */
class ConnectionGraphTest {

    private static final int MEMBERS = 14;

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.steps(MEMBERS, 120);
    }

    @Provide
    Arbitrary<Long> strides() {
        return Arbitraries.of(Step.STRIDES);
    }

    @Property(tries = 300)
    void agreesWithThePlainGraphWhateverIsChanged(
            @ForAll("steps") List<Step> before,
            @ForAll("steps") List<Step> after,
            @ForAll("strides") long stride,
            @ForAll @IntRange(max = 8) int fewest) {
        PlainGraph plain = new PlainGraph();
        ConnectionGraph graph = load(before, plain, stride);
        Step.Waiting waiting = new Step.Waiting();
        GraphWriter writer = new GraphWriter(graph, waiting, fewest);
        for (Step step : after) {
            assertThat(step.apply(writer, stride)).as("%s", step).isEqualTo(step.apply(plain, stride));
            if (step.kind() == Step.Kind.MERGE) {
                waiting.run();
            }
        }
        Answers.agree(graph, plain, members(stride));
        waiting.run();
        Answers.agree(graph, plain, members(stride));
    }

    @Property(tries = 150)
    void isRightAfterEachSingleChange(
            @ForAll("steps") @Size(max = 25) List<Step> steps, @ForAll("strides") long stride) {
        PlainGraph plain = new PlainGraph();
        ConnectionGraph graph = ConnectionGraph.empty();
        GraphWriter writer = new GraphWriter(graph, Runnable::run, 5);
        for (Step step : steps) {
            assertThat(step.apply(writer, stride)).isEqualTo(step.apply(plain, stride));
            for (long a : members(stride)) {
                for (long b : members(stride)) {
                    assertThat(graph.degree(a, b)).isEqualTo(plain.degree(a, b));
                }
            }
        }
    }

    @Property(tries = 200)
    void leavesOutAndRaisesSuggestionsAsAsked(
            @ForAll("steps") List<Step> steps,
            @ForAll Set<@IntRange(max = MEMBERS) Integer> excluded,
            @ForAll Map<@IntRange(max = MEMBERS) Integer, @DoubleRange(max = 3) Double> boosts) {
        PlainGraph plain = new PlainGraph();
        ConnectionGraph graph = load(steps, plain, 1);
        Set<Long> out = Set.copyOf(excluded.stream().map(Integer::longValue).toList());
        Map<Long, Double> raised = new HashMap<>();
        boosts.forEach((member, boost) -> raised.put(member.longValue(), boost));
        for (long member : members(1)) {
            Answers.suggestionsAgree(graph, plain, member, out, raised);
        }
    }

    /** A graph by the loader: what is connected and hidden in the steps, each connection from one side, the other, or both. */
    private static ConnectionGraph load(List<Step> steps, PlainGraph plain, long stride) {
        GraphLoader loader = new GraphLoader();
        for (Step step : steps) {
            long a = Step.number(step.a(), stride);
            long b = Step.number(step.b(), stride);
            switch (step.kind()) {
                case CONNECT -> loader.connect(a, b);
                case HIDE -> loader.hide(a);
                default -> {
                    continue;
                }
            }
            step.apply(plain, stride);
        }
        return loader.graph(0);
    }

    private static List<Long> members(long stride) {
        return IntStream.rangeClosed(0, MEMBERS) // one more than there are
                .mapToObj(member -> Step.number(member, stride))
                .toList();
    }
}
