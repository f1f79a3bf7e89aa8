package kith.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import kith.graph.Degree;
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

/** How long one question about two members takes, in Kith and in plain rows. {@code -bm sample} for its spread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class Nearness {

    @Param("1000000x25000000")
    public String graph;

    @Param({"near", "random", "hubs"})
    public String pairs;

    private Graph loaded;
    private int[][] asked;
    private int next;

    @Setup
    public void load() {
        loaded = Graph.of(graph);
        asked = loaded.pairs(pairs);
    }

    private int[] pair() {
        next = (next + 1) & (Graph.PAIRS - 1);
        return asked[next];
    }

    @Benchmark
    public Degree degree() {
        int[] pair = pair();
        return loaded.kith.degree(Graph.number(pair[0]), Graph.number(pair[1]));
    }

    @Benchmark
    public Degree degreeInPlainRows() {
        int[] pair = pair();
        return loaded.plain.degree(pair[0], pair[1]);
    }

    @Benchmark
    public int mutualCount() {
        int[] pair = pair();
        return loaded.kith.mutualCount(Graph.number(pair[0]), Graph.number(pair[1]));
    }

    @Benchmark
    public int mutualCountInPlainRows() {
        int[] pair = pair();
        return loaded.plain.mutualCount(pair[0], pair[1]);
    }

    @Benchmark
    public List<kith.graph.Path> paths() {
        int[] pair = pair();
        return loaded.kith.paths(Graph.number(pair[0]), Graph.number(pair[1]), (a, b) -> (a ^ b) & 7);
    }
}
