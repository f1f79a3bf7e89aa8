package kith.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kith.reason.Assessment;
import kith.reason.ClaimedHow;
import kith.reason.Reasons;
import kith.reason.Recipient;
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

/** How long a reason takes to be assessed, and that the time grows as its length does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class Assessing {

    /** In UTF-16 units; the composer takes 2,000, the other doors more. */
    @Param({"500", "1000", "2000", "5000", "10000"})
    public int length;

    private final Reasons reasons = Reasons.load();
    private final ClaimedHow how = new ClaimedHow("group", List.of("Tide gauges of the northern coast"));
    private final Recipient recipient = new Recipient(
            "Elin Kask",
            List.of("Elin", "Kask"),
            List.of("Builds tide gauges", "Tallinn", "Ask me about lathes of the fifties", "Radio, brass, slow mechanics"));
    private final List<String> earlier =
            IntStream.range(0, 50).mapToObj(Words::reason).toList();
    private String why = "";

    @Setup
    public void words() {
        StringBuilder text = new StringBuilder();
        for (int i = 1000; text.length() < length; i++) {
            text.append(Words.reason(i)).append(' ');
        }
        text.setLength(length);
        why = text.toString();
    }

    /** As when a member sends to their fifty-first recipient of the month. */
    @Benchmark
    public Assessment assess() {
        return reasons.assess(how, why, recipient, earlier);
    }
}
