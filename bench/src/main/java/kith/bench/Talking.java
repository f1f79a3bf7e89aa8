package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import kith.bench.Loads.Result;

/**
 * Starts Kith's jar on a community of 2,000 of whom one has 600 conversations, one of them with 10,000 messages. Measures the list and that conversation at 500
 * requests a second, what 500 pages that listen cost, and 300 messages a second, whose order is then looked at. Prints Markdown. Arguments: the jar, an empty
 * folder, and a factor to the length of each step (1 unless given).
 */
public final class Talking {

    private static final int CONNECTIONS = 16;
    private static final int MEMBERS = 2_000;
    private static final int READS = 500;
    private static final int STREAMS = 500;
    private static final int WRITES = 300;

    private final Jar jar;
    private final Seed seed;
    private final double factor;
    private final List<Line> readers = new ArrayList<>();
    private final List<Writer> writers = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final long longest;

    private Talking(Jar jar, Seed seed, double factor) throws SQLException {
        this.jar = jar;
        this.seed = seed;
        this.factor = factor;
        this.longest = seed.number("select conversation_id from conversation order by last_seq desc limit 1");
    }

    /** A member at a browser, the token of their forms, the conversation they write in, and how much they have written. */
    private record Writer(Line line, String token, long conversation, AtomicLong written) {}

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createDirectories(Path.of(arguments[1]));
        double factor = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 1;
        try (Jar jar = Jar.start(Path.of(arguments[0]), data);
                Seed seed = Seed.of(data)) {
            seed.members(1, MEMBERS);
            seed.talk();
            Talking talking = new Talking(jar, seed, factor);
            talking.signIn();
            talking.measure();
            System.out.println("\nMeasured on " + LocalDate.now() + ": " + Machine.describe(seed.version(), seed.durability()) + ".\n");
            System.out.println("| what | a second | p50 ms | p99 ms | p99.9 ms | worst ms | failed |");
            System.out.println("|---|---|---|---|---|---|---|");
            talking.rows.forEach(System.out::println);
            talking.listening();
            talking.checkOrder();
        }
    }

    /** Member 1 reads; members 2 to 33, two to a conversation, write. */
    private void signIn() throws IOException, SQLException {
        Line reader = Line.signedIn(jar.port(), 1);
        for (int i = 0; i < CONNECTIONS; i++) {
            readers.add(new Line(jar.port()).with(reader));
        }
        for (int member = 2; member < 2 + 2 * CONNECTIONS; member++) {
            Line line = Line.signedIn(jar.port(), member);
            long conversation = seed.number(
                    "select conversation_id from conversation_pair where low_id = %d and high_id = %d".formatted(member & ~1, member | 1));
            writers.add(new Writer(line, line.token("/messages/" + conversation), conversation, new AtomicLong()));
        }
    }

    private void measure() throws InterruptedException {
        for (int turn = 0; turn < 2; turn++) {
            step("warming up", Loads.saturated(readers, 20 * factor, this::list));
            step("warming up", Loads.saturated(readers, 20 * factor, this::conversation));
            step("warming up", Loads.saturated(lines(), 15 * factor, this::write));
        }
        rows.clear();
        step("list of 600 conversations", Loads.atRate(readers, READS, 30 * factor, this::list));
        step("conversation of 10,000 messages", Loads.atRate(readers, READS, 30 * factor, this::conversation));
        step("messages written, two to a conversation", Loads.atRate(lines(), WRITES, 30 * factor, this::write));
        step("list of 600 conversations, 16 connections", Loads.saturated(readers, 15 * factor, this::list));
        step("conversation of 10,000 messages, 16 connections", Loads.saturated(readers, 15 * factor, this::conversation));
        step("messages written, 32 connections", Loads.saturated(lines(), 15 * factor, this::write));
    }

    private List<Line> lines() {
        return writers.stream().map(Writer::line).toList();
    }

    private boolean list(Line line, long number) throws IOException {
        return line.view(line.request("GET", "/messages", null)) == 200;
    }

    private boolean conversation(Line line, long number) throws IOException {
        return line.view(line.request("GET", "/messages/" + longest, null)) == 200;
    }

    private boolean write(Line line, long number) throws IOException {
        Writer writer = writers.stream().filter(one -> one.line() == line).findFirst().orElseThrow();
        long nth = writer.written().incrementAndGet();
        return line.post("/messages/" + writer.conversation(), "text", "Gauge " + nth + ": a hand's breadth above the old mark.",
                "key", writer.conversation() + "-" + nth, "_csrf", writer.token()) == 302;
    }

    /** What pages that listen cost: live bytes of the heap after a collection, and transactions of the database, with none and with all of them. */
    private void listening() throws IOException, InterruptedException, SQLException {
        double seconds = 20;
        // What was asked for before is still being told to those whom it concerns.
        TimeUnit.SECONDS.sleep(20);
        long heapBefore = jar.liveBytes();
        long quiet = transactions(seconds);
        List<Line> streams = new ArrayList<>();
        for (int member = 1; member <= STREAMS / 5; member++) {
            Line line = Line.signedIn(jar.port(), member);
            for (int window = 0; window < 5; window++) {
                streams.add(new Line(jar.port()).with(line));
                streams.getLast().begin("/live");
            }
        }
        TimeUnit.SECONDS.sleep(20);
        long heapAfter = jar.liveBytes();
        long listening = transactions(seconds);
        System.out.printf(
                "%n%d streams: %.1f MB of heap, %.1f KB each; %d transactions in %.0f seconds, without them %d.%n",
                streams.size(), (heapAfter - heapBefore) / 1e6, (heapAfter - heapBefore) / 1e3 / streams.size(), listening, seconds, quiet);
        for (Line stream : streams) {
            stream.close();
        }
    }

    private long transactions(double seconds) throws SQLException, InterruptedException {
        String count = "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()";
        long before = seed.number(count);
        TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
        return seed.number(count) - before;
    }

    /** Every conversation's numbers are without a gap, and each writer's messages stand in the order in which they were written. */
    private void checkOrder() throws SQLException {
        long written = writers.stream().mapToLong(one -> one.written().get()).sum();
        long stored = seed.number("select count(*) from message where text like 'Gauge %'");
        long gaps = seed.number("""
                select count(*) from (select seq, lag(seq) over (partition by conversation_id order by seq) as before from message) m
                where seq <> coalesce(before, 0) + 1
                """);
        long disordered = seed.number("""
                select count(*) from (
                    select split_part(split_part(text, ' ', 2), ':', 1)::bigint as nth,
                        lag(split_part(split_part(text, ' ', 2), ':', 1)::bigint)
                            over (partition by conversation_id, author_id order by seq) as before
                    from message where text like 'Gauge %') m
                where nth <> coalesce(before, 0) + 1
                """);
        System.out.printf("%,d messages written, %,d stored; gaps: %d; out of order: %d.%n", written, stored, gaps, disordered);
    }

    private void step(String what, Result result) {
        String row = "| %s | %,.0f | %.1f | %.1f | %.1f | %.1f | %d |"
                .formatted(what, result.perSecond(), result.millis(50), result.millis(99), result.millis(99.9), result.millis(100), result.failed());
        System.err.println(row);
        rows.add(row);
    }
}
