package kith.bench;

import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The same few pairs asked of every engine in turn, after each has given the same answer to every one of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = {"-Xmx8g", "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED"})
public class Peers {

    /** As few as the slowest can answer a few times over. */
    private static final int ASKED = 1 << 8;

    @Param("1000000x25000000")
    public String graph;

    @Param({"near", "random", "hubs"})
    public String pairs;

    @Param({"kith", "plain", "neo4j", "postgres"})
    public String engine;

    private Engine answering;
    private int[][] asked;
    private int next;

    @Setup
    public void load() throws Exception {
        Graph loaded = Graph.of(graph);
        asked = loaded.pairs(pairs);
        Path folder = Path.of(System.getProperty("peers"), engine, graph);
        Files.createDirectories(folder);
        answering = switch (engine) {
            case "kith" -> loaded.kith();
            case "plain" -> loaded.plain;
            case "neo4j" -> Neo4jEngine.of(folder, loaded);
            case "postgres" -> PostgresEngine.of(folder, loaded);
            default -> throw new IllegalArgumentException(engine);
        };
        for (int i = 0; i < ASKED; i++) {
            compare(loaded.plain, asked[i][0], asked[i][1]);
        }
    }

    private void compare(Engine plain, int a, int b) {
        if (answering.degree(a, b) != plain.degree(a, b)
                || a != b && answering.mutualCount(a, b) != plain.mutualCount(a, b)) {
            throw new IllegalStateException("%s differs about %d and %d: %s, %d; %s, %d".formatted(
                    engine, a, b, answering.degree(a, b), answering.mutualCount(a, b), plain.degree(a, b), plain.mutualCount(a, b)));
        }
    }

    @TearDown
    public void stop() {
        answering.close();
    }

    private int[] pair() {
        next = (next + 1) & (ASKED - 1);
        return asked[next];
    }

    @Benchmark
    public Degree degree() {
        int[] pair = pair();
        return answering.degree(pair[0], pair[1]);
    }

    @Benchmark
    public int mutualCount() {
        int[] pair = pair();
        return answering.mutualCount(pair[0], pair[1]);
    }
}
