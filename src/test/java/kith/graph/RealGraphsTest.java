package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real social networks, where {@code -Dgraphs=FOLDER} says they lie: as many of all pairs of members are as near as another program counted, a plain
 * breadth-first search from every member. (The share at the first degree is that of {@code 2 * connections / (members * (members - 1))}.)
 */
@EnabledIfSystemProperty(named = "graphs", matches = ".+")
class RealGraphsTest {

    @ParameterizedTest
    @CsvSource({
        "facebook_combined,  4039,  88234, 0.010820, 0.166537, 0.244143",
        "github_musae,      37700, 289003, 0.000407, 0.134597, 0.532504",
        "deezer_hu,         47538, 222887, 0.000197, 0.002228, 0.023081",
        "ldbc_sf01_knows,    1357,  14073, 0.015296, 0.425148, 0.526649"
    })
    void asManyPairsAreAsNearAsIsKnown(
            String name, int members, int connections, double first, double second, double third) throws IOException {
        ConnectionGraph graph = load(name);
        assertThat(graph.connections()).isEqualTo(connections);
        long[] near = new long[3];
        for (long member = 0; member < members; member++) {
            NetworkSize size = graph.networkSize(member);
            near[0] += size.first();
            near[1] += size.second();
            near[2] += size.third();
        }
        double pairs = (double) members * (members - 1);
        assertThat(near[0] / pairs).isCloseTo(first, within(0.0000005));
        assertThat(near[1] / pairs).isCloseTo(second, within(0.0000005));
        assertThat(near[2] / pairs).isCloseTo(third, within(0.0000005));
    }

    private static ConnectionGraph load(String name) throws IOException {
        GraphLoader loader = new GraphLoader();
        try (Stream<String> lines = Files.lines(Path.of(System.getProperty("graphs"), name + ".edges"))) {
            lines.forEach(line -> {
                int blank = line.indexOf(' ');
                loader.connect(Long.parseLong(line, 0, blank, 10), Long.parseLong(line, blank + 1, line.length(), 10));
            });
        }
        return loader.graph(0);
    }
}
