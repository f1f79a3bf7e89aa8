package kith.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kith.graph.Degree;
import kith.graph.GraphWriter;
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
import org.openjdk.jmh.annotations.TearDown;
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

    /** How many connections begin and end in a second meanwhile, by another thread. */
    @Param("0")
    public int changes;

    private final ScheduledExecutorService changing = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService merging = Executors.newSingleThreadExecutor();
    private Graph loaded;
    private int[][] asked;
    private int next;

    @Setup
    public void load() {
        loaded = Graph.of(graph);
        asked = loaded.pairs(pairs);
        if (changes > 0) {
            GraphWriter writer = new GraphWriter(loaded.kith, merging);
            SplittableRandom random = new SplittableRandom(14);
            changing.scheduleAtFixedRate(() -> change(writer, random), 0, 2_000_000_000L / changes, TimeUnit.NANOSECONDS);
        }
    }

    private void change(GraphWriter writer, SplittableRandom random) {
        long a = Graph.number(random.nextInt(loaded.members));
        long b = Graph.number(random.nextInt(loaded.members));
        if (writer.connect(a, b)) {
            writer.disconnect(a, b);
        }
    }

    @TearDown
    public void stop() {
        changing.shutdownNow();
        merging.shutdown();
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
