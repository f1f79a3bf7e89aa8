package kith.bench;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import kith.graph.Suggestion;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many connections of one's connections are looked at in a second while twenty people are suggested; a billion over that is the time for each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class Suggesting {

    private static final int MEMBERS = 1 << 10;

    @Param("1000000x25000000")
    public String graph;

    private final int[] asked = new int[MEMBERS];
    private Graph loaded;
    private int next;

    /** What the questions of an iteration had to look at. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Looked {
        public long edges;
    }

    @Setup
    public void load() {
        loaded = Graph.of(graph);
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < MEMBERS; i++) {
            asked[i] = random.nextInt(loaded.members);
        }
    }

    private int member(Looked looked) {
        next = (next + 1) & (MEMBERS - 1);
        looked.edges += loaded.plain.secondDegreeEdges(asked[next]);
        return asked[next];
    }

    @Benchmark
    public List<Suggestion> suggestions(Looked looked) {
        return loaded.kith.suggestions(Graph.number(member(looked)), 20, List.of(), Map.of());
    }

    /** Without the mutual connections that Kith gives with each. */
    @Benchmark
    public List<Integer> suggestionsInPlainRows(Looked looked) {
        return loaded.plain.suggestions(member(looked), 20);
    }
}
