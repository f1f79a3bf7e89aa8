package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.bench.Loads.Result;

/**
 * Starts Kith's jar on a community of 2,000, measures its two busiest pages and its busiest deed, lets the community grow a hundredfold, and measures the
 * pages again. Prints a Markdown table. Arguments: the jar, an empty folder, and a factor to the length of each step (1 unless given).
 */
public final class Load {

    private static final int CONNECTIONS = 16;
    private static final int SENDERS = 64;
    private static final int SMALL = 2_000;
    private static final int LARGE = 200_000;
    private static final int RATE = 1_000;

    /** Seconds of the processor in a second below which Kith and PostgreSQL are at rest. */
    private static final double QUIET = 0.1;

    private static final Pattern SECRET = Pattern.compile("kith_[A-Za-z0-9_-]{20,}");

    private final Jar jar;
    private final Seed seed;
    private final int port;
    private final double factor;
    private final List<String> rows = new ArrayList<>();
    private final List<Line> readers = new ArrayList<>();
    private final List<Sender> senders = new ArrayList<>();
    private final List<String> programs = new ArrayList<>();
    private final AtomicInteger letters = new AtomicInteger();
    private int members = SMALL;
    private Processor before = new Processor(0, 0, 0);

    private Load(Jar jar, Seed seed, double factor) {
        this.jar = jar;
        this.seed = seed;
        this.port = jar.port();
        this.factor = factor;
    }

    /** A member at a browser, the token of their forms, and how many they have written to. */
    private record Sender(Line line, String token, AtomicInteger written) {}

    /** Seconds of the processor that each has used. */
    private record Processor(double kith, double postgres, double load) {

        Processor since(Processor before) {
            return new Processor(kith - before.kith, postgres - before.postgres, load - before.load);
        }

        /** In milliseconds for each request, as three cells of the table. */
        String each(long requests) {
            double share = 1000.0 / Math.max(1, requests);
            return "%.2f | %.2f | %.2f".formatted(kith * share, postgres * share, load * share);
        }
    }

    private Processor processor() {
        return new Processor(jar.processor(), seed.processor(), Machine.processor(ProcessHandle.current()));
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createDirectories(Path.of(arguments[1]));
        double factor = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 1;
        try (Jar jar = Jar.start(Path.of(arguments[0]), data);
                Seed seed = Seed.of(data)) {
            seed.members(1, SMALL);
            seed.inbox();
            Load load = new Load(jar, seed, factor);
            load.signIn();
            load.measure();
            System.out.println("\nMeasured on " + LocalDate.now() + ": " + Machine.describe(seed.version(), seed.durability()) + ".\n");
            System.out.println("| what | requests a second | p50 ms | p99 ms | p99.9 ms | worst ms | failed | processor ms each: Kith | PostgreSQL | the load |");
            System.out.println("|---|---|---|---|---|---|---|---|---|---|");
            load.rows.forEach(System.out::println);
        }
    }

    private void signIn() throws IOException {
        for (int i = 0; i < SENDERS + 1; i++) {
            Line line = Line.signedIn(port, i + 1);
            if (i == 0) {
                for (int connection = 0; connection < CONNECTIONS; connection++) {
                    readers.add(new Line(port).with(line));
                }
            } else {
                senders.add(new Sender(line, line.token("/settings/account"), new AtomicInteger()));
                programs.add(secret(senders.getLast()));
            }
        }
        String inbox = readers.getFirst().get("/invitations").body();
        int cards = inbox.split("<article class=\"card\"", -1).length - 1;
        System.err.println("The inbox weighs " + inbox.length() + " characters and shows " + cards + " invitations.");
        if (cards != 10) {
            throw new IOException("The inbox should show ten invitations");
        }
    }

    /** A token for the sender's programs. */
    private static String secret(Sender sender) throws IOException {
        String page = sender.line()
                .submit("/settings/tokens", "current", Line.PASSWORD, "label", "Load", "scope", "read", "days", "30", "_csrf", sender.token())
                .body();
        Matcher secret = SECRET.matcher(page);
        if (!secret.find()) {
            throw new IOException("No token was made");
        }
        return secret.group();
    }

    private void measure() throws IOException, SQLException, InterruptedException {
        // The compiler is at it for longer than one would think: shorter, and the first steps measure it.
        for (int turn = 0; turn < 2; turn++) {
            step("warming up", Loads.saturated(readers, 25 * factor, this::inbox));
            step("warming up", Loads.saturated(readers, 25 * factor, this::profile));
            step("warming up", Loads.saturated(readers, 15 * factor, this::connection));
            step("warming up", sends(20 * factor));
        }
        rows.clear();
        rest();
        pages("2,000 members", 20 * factor);
        step("inbox, 16 connections", Loads.saturated(readers, 15 * factor, this::inbox));
        step("profile, 16 connections", Loads.saturated(readers, 15 * factor, this::profile));
        step("GET …/connection, 16 connections", Loads.saturated(readers, 15 * factor, this::connection));
        step("invitation sent, 16 connections", sends(20 * factor));
        System.err.println("The community grows.");
        seed.members(SMALL + 1, LARGE);
        members = LARGE;
        rest();
        pages("200,000 members", 15 * factor);
        step("inbox, 16 connections, 200,000 members", Loads.saturated(readers, 10 * factor, this::inbox));
        step("profile, 16 connections, 200,000 members", Loads.saturated(readers, 10 * factor, this::profile));
        step("GET …/connection, 16 connections, 200,000 members", Loads.saturated(readers, 10 * factor, this::connection));
    }

    /** Waits until what came before has been dealt with, a minute at most: what letters are followed by, and connections that the graph has to learn of. */
    private void rest() throws InterruptedException {
        for (int second = 0, quiet = 0; second < 60 && quiet < 2; second++) {
            before = processor();
            TimeUnit.SECONDS.sleep(1);
            Processor used = processor().since(before);
            quiet = used.kith() + used.postgres() < QUIET ? quiet + 1 : 0;
        }
        before = processor();
    }

    private void pages(String community, double seconds) throws InterruptedException {
        step("inbox at 1,000 a second, " + community, Loads.atRate(readers, RATE, seconds, this::inbox));
        step("profile at 1,000 a second, " + community, Loads.atRate(readers, RATE, seconds, this::profile));
    }

    private boolean inbox(Line line, long number) throws IOException {
        return line.view(line.request("GET", "/invitations", null)) == 200;
    }

    /** Of people whom the reader knows, knows somebody of, and does not know, in turn. */
    private boolean profile(Line line, long number) throws IOException {
        return line.view(line.request("GET", "/members/member-" + (2 + number * 7 % (members - 10)), null)) == 200;
    }

    /** How a program's member is connected with others, of whom they know some, know somebody of some, and do not know the rest. */
    private boolean connection(Line line, long number) throws IOException {
        String path = "/api/v1/members/member-" + (2 + number * 7 % (members - 10)) + "/connection";
        return line.view(Line.program(path, programs.get((int) (number % programs.size())))) == 200;
    }

    /** Sixteen members write at a time, each in turn with three others, to everybody else one after the other. */
    private Result sends(double seconds) throws InterruptedException {
        return Loads.saturated(readers, seconds, (line, number) -> {
            int seat = readers.indexOf(line);
            int letter = letters.getAndIncrement();
            Sender sender = senders.get(seat + CONNECTIONS * (letter / CONNECTIONS % (SENDERS / CONNECTIONS)));
            int recipient = 200 + sender.written().getAndIncrement();
            return sender.line().post("/members/member-" + recipient + "/invitation",
                    "how", "met", "blank_where", "Emden quay", "blank_when", "May 2026", "why", Words.reason(letter), "answer", "",
                    "insist", "as_it_is", "_csrf", sender.token()) == 302;
        });
    }

    private void step(String what, Result result) {
        Processor used = processor();
        String row = "| %s | %,.0f | %.1f | %.1f | %.1f | %.1f | %d | %s |"
                .formatted(
                        what,
                        result.perSecond(),
                        result.millis(50),
                        result.millis(99),
                        result.millis(99.9),
                        result.millis(100),
                        result.failed(),
                        used.since(before).each(result.times().getTotalCount()));
        before = used;
        System.err.println(row);
        rows.add(row);
    }
}
