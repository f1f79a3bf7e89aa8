package kith.bench;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

/** How many changes one writer makes in a second, merges included: two connections of strangers and the end of one of them, in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class Connecting {

    @Param("1000000x25000000")
    public String graph;

    private final SplittableRandom random = new SplittableRandom(13);
    private final ExecutorService merging = Executors.newSingleThreadExecutor();
    private Graph loaded;
    private GraphWriter writer;
    private long a;
    private long b;
    private int turn;

    @Setup
    public void load() {
        loaded = Graph.of(graph);
        writer = new GraphWriter(loaded.kith, merging);
    }

    @TearDown
    public void stop() {
        merging.close();
    }

    @Benchmark
    public boolean change() {
        turn = (turn + 1) % 3;
        if (turn == 2) {
            return writer.disconnect(a, b);
        }
        a = Graph.number(random.nextInt(loaded.members));
        b = Graph.number(random.nextInt(loaded.members));
        return writer.connect(a, b);
    }
}
