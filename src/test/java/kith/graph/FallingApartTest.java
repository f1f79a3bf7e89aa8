package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Graphs with hardly a connection too many, which fall apart with most changes and grow together elsewhere. */
class FallingApartTest {

    private static final int MEMBERS = 10;
    private static final List<Long> ALL =
            LongStream.rangeClosed(1, MEMBERS).boxed().toList();

    @Property(tries = 500)
    void furtherIsToldFromNoneWhateverIsCutAndJoined(
            @ForAll @Size(min = 4, max = 9) List<@IntRange(max = MEMBERS * MEMBERS - 1) Integer> loaded,
            @ForAll @Size(max = 40) List<@IntRange(max = MEMBERS * MEMBERS - 1) Integer> changes) {
        PlainGraph plain = new PlainGraph();
        GraphLoader loader = new GraphLoader();
        for (int pair : loaded) {
            loader.connect(1 + pair / MEMBERS, 1 + pair % MEMBERS);
            plain.connect(1 + pair / MEMBERS, 1 + pair % MEMBERS);
        }
        ConnectionGraph graph = loader.graph(0);
        GraphWriter writer = new GraphWriter(graph, Runnable::run);
        for (int change : changes) {
            long a = 1 + change / MEMBERS;
            NavigableSet<Long> neighbours = new TreeSet<>(plain.neighbours(a));
            if (neighbours.isEmpty() || change % 2 == 0) {
                assertThat(writer.connect(a, 1 + change % MEMBERS)).isEqualTo(plain.connect(a, 1 + change % MEMBERS));
            } else {
                long b = neighbours.first();
                assertThat(writer.disconnect(a, b)).isEqualTo(plain.disconnect(a, b));
            }
            check(graph, plain);
        }
    }

    private static void check(ConnectionGraph graph, PlainGraph plain) {
        for (long a : ALL) {
            for (long b : ALL) {
                assertThat(graph.degree(a, b)).as("%d and %d", a, b).isEqualTo(plain.degree(a, b));
            }
        }
    }
}
