package kith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kith.graph.ConnectionGraph;
import kith.graph.Degree;
import kith.graph.GraphLoader;

/** One graph in Kith and in plain rows, with pairs to ask about; both have given the same answers before anything is timed. */
final class Graph {

    static final int PAIRS = 1 << 14;

    /** Member numbers have gaps in life: every tenth is missing. */
    static long number(int member) {
        return 1 + member + member / 9;
    }

    final ConnectionGraph kith;
    final PlainRows plain;
    final int members;
    private final SplittableRandom random = new SplittableRandom(11);

    private Graph(int members, long[] pairs) {
        this.members = members;
        this.plain = new PlainRows(members, pairs);
        GraphLoader loader = new GraphLoader();
        for (long pair : pairs) {
            loader.connect(number((int) (pair >>> 32)), number((int) pair));
        }
        this.kith = loader.graph(0);
    }

    /** A power-law graph as {@code MEMBERSxCONNECTIONS}, or the name of a file in the folder of {@code -Dgraphs}. */
    static Graph of(String name) {
        if (name.matches("\\d+x\\d+")) {
            int cross = name.indexOf('x');
            int members = Integer.parseInt(name.substring(0, cross));
            return new Graph(members, PowerLaw.connections(members, Integer.parseInt(name.substring(cross + 1)), 42));
        }
        List<long[]> edges = new ArrayList<>();
        try (var lines = Files.lines(Path.of(System.getProperty("graphs"), name + ".edges"))) {
            lines.map(line -> line.split(" ")).forEach(ends -> edges.add(
                    new long[] {Long.parseLong(ends[0]), Long.parseLong(ends[1])}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int members = 1 + (int) edges.stream().mapToLong(edge -> Math.max(edge[0], edge[1])).max().orElse(0);
        return new Graph(members, edges.stream().mapToLong(edge -> edge[0] << 32 | edge[1]).toArray());
    }

    /** Pairs of a kind: {@code near} (a friend's friend), {@code random}, or {@code hubs} (two of the hundred best connected). */
    int[][] pairs(String kind) {
        int[] hubs = IntStream.range(0, members).boxed()
                .sorted((a, b) -> plain.rows[b].length - plain.rows[a].length)
                .limit(100).mapToInt(Integer::intValue).toArray();
        int[][] pairs = new int[PAIRS][];
        for (int i = 0; i < PAIRS; i++) {
            pairs[i] = switch (kind) {
                case "near" -> near();
                case "hubs" -> new int[] {hubs[random.nextInt(hubs.length)], hubs[random.nextInt(hubs.length)]};
                default -> new int[] {random.nextInt(members), random.nextInt(members)};
            };
            compare(pairs[i][0], pairs[i][1]);
        }
        return pairs;
    }

    /** Kith's as an engine like others. */
    Engine kith() {
        return new Engine() {
            @Override
            public Degree degree(int a, int b) {
                Degree degree = kith.degree(number(a), number(b));
                return degree == Degree.NONE ? Degree.FURTHER : degree;
            }

            @Override
            public int mutualCount(int a, int b) {
                return kith.mutualCount(number(a), number(b));
            }
        };
    }

    private int[] near() {
        while (true) {
            int a = random.nextInt(members);
            if (plain.rows[a].length > 0) {
                int[] friends = plain.rows[plain.rows[a][random.nextInt(plain.rows[a].length)]];
                int b = friends[random.nextInt(friends.length)];
                if (a != b) {
                    return new int[] {a, b};
                }
            }
        }
    }

    private void compare(int a, int b) {
        Degree degree = kith.degree(number(a), number(b));
        Degree known = degree == Degree.NONE ? Degree.FURTHER : degree;
        if (known != plain.degree(a, b)
                || a != b && kith.mutualCount(number(a), number(b)) != plain.mutualCount(a, b)) {
            throw new IllegalStateException("The two differ about " + a + " and " + b + ".");
        }
    }
}
