package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Readers ask while the writer changes and merges: every answer is right for some state between the question and the answer. */
class ReadersTest {

    private static final int MEMBERS = 24;
    private static final int CHANGES = 1200;
    private static final List<Long> ALL =
            LongStream.rangeClosed(1, MEMBERS).boxed().toList();

    /** How many changes are surely done, and how many may have begun. */
    private final AtomicInteger done = new AtomicInteger();

    private final AtomicInteger begun = new AtomicInteger();
    private final List<Step> steps = madeUp();

    /** A question, its answer, and the changes done before and begun after it. */
    private record Asked(int kind, long a, long b, int from, int to, Object answer) {}

    @Test
    void everyAnswerIsThatOfOneStateInBetween() throws InterruptedException, ExecutionException {
        ConnectionGraph graph = ConnectionGraph.empty();
        List<Asked> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService merging = Executors.newSingleThreadExecutor()) {
            List<Future<List<Asked>>> readers = new ArrayList<>();
            for (int reader = 0; reader < 4; reader++) {
                int seed = reader;
                readers.add(threads.submit(() -> ask(graph, seed)));
            }
            GraphWriter writer = new GraphWriter(graph, merging, 10);
            for (Step step : steps) {
                begun.incrementAndGet();
                step.apply(writer, 1);
                done.incrementAndGet();
                Thread.yield();
            }
            for (Future<List<Asked>> reader : readers) {
                asked.addAll(reader.get());
            }
        }
        assertThat(asked).hasSizeGreaterThan(20);
        checkAll(asked);
    }

    private static List<Step> madeUp() {
        Random random = new Random(20);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            int kind = random.nextInt(20);
            Step.Kind change = kind < 9
                    ? Step.Kind.CONNECT
                    : kind < 17 ? Step.Kind.DISCONNECT : kind < 18 ? Step.Kind.HIDE : Step.Kind.SHOW;
            steps.add(new Step(change, random.nextInt(MEMBERS), random.nextInt(MEMBERS)));
        }
        return steps;
    }

    private List<Asked> ask(ConnectionGraph graph, int seed) {
        Random random = new Random(seed);
        List<Asked> asked = new ArrayList<>();
        while (done.get() < CHANGES) {
            int from = done.get();
            // Half a change would show best with those whom it is about.
            Step latest = steps.get(Math.min(from, CHANGES - 1));
            long a = Step.number(random.nextBoolean() ? latest.a() : latest.b(), 1);
            long b = ALL.get(random.nextInt(MEMBERS));
            Object answer = answer(graph, seed, a, b);
            if (asked.isEmpty() || asked.getLast().from < from) { // one question a state is enough to check
                asked.add(new Asked(seed, a, b, from, begun.get(), answer));
            }
        }
        return asked;
    }

    /** Goes through the states once and holds each open question against them. */
    private void checkAll(List<Asked> asked) {
        List<Asked> open = new ArrayList<>(asked);
        ConnectionGraph replayed = ConnectionGraph.empty();
        GraphWriter writer = new GraphWriter(replayed, Runnable::run);
        for (int state = 0; state <= steps.size(); state++) {
            if (state > 0) {
                steps.get(state - 1).apply(writer, 1);
            }
            int now = state;
            open.removeIf(question -> question.from <= now
                    && now <= question.to
                    && answer(replayed, question.kind, question.a, question.b).equals(question.answer));
        }
        assertThat(open).isEmpty();
    }

    private static Object answer(ConnectionGraph graph, int kind, long a, long b) {
        return switch (kind) {
            case 0 -> graph.degrees(a, ALL);
            case 1 -> graph.paths(a, b, Answers.TIES);
            case 2 -> graph.networkSize(a);
            default -> graph.suggestions(a, 3, List.of(), Map.of());
        };
    }
}
