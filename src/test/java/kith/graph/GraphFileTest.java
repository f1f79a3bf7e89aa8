package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.zip.CRC32C;
import kith.graph.CannotReadGraph.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A graph comes back from its file as it was, and nothing else comes back from any other. */
class GraphFileTest {

    private static final UUID OURS = new UUID(11, 12);
    private static final List<Long> MEMBERS =
            LongStream.rangeClosed(1, 40).map(i -> i * 3).boxed().toList();

    @TempDir
    private Path folder;

    @Test
    void comesBackWithWhatWasChangedSinceAndWhoIsHidden() throws IOException {
        PlainGraph plain = new PlainGraph();
        Path file = written(plain);
        ConnectionGraph graph = GraphFile.read(file, OURS);
        assertThat(graph.position()).isEqualTo(1234);
        Answers.agree(graph, plain, MEMBERS);
        GraphWriter writer = new GraphWriter(graph, Runnable::run);
        assertThat(writer.show(9)).isTrue();
        plain.show(9);
        Answers.agree(graph, plain, MEMBERS);
    }

    @Test
    void anEmptyGraphComesBackToo() throws IOException {
        Path file = folder.resolve("empty");
        GraphFile.write(file, OURS, ConnectionGraph.empty());
        assertThat(GraphFile.read(file, OURS).members()).isZero();
    }

    @Test
    void takesThePlaceOfTheFileBeforeAndLeavesNothingBeside() throws IOException {
        Path file = written(new PlainGraph());
        GraphFile.write(file, OURS, ConnectionGraph.empty());
        assertThat(GraphFile.read(file, OURS).members()).isZero();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void leavesTheFileBeforeWhereItCannotWrite() throws IOException {
        Path file = folder.resolve("in the way");
        Files.createDirectories(file.resolve("something"));
        assertThatThrownBy(() -> GraphFile.write(file, OURS, ConnectionGraph.empty()))
                .isInstanceOf(IOException.class);
        assertThat(file.resolve("something")).exists();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void saysThatAnotherCommunitysGraphIsNotOurs() throws IOException {
        Path file = written(new PlainGraph());
        assertThat(refusal(file, new UUID(11, 13))).isEqualTo(Reason.OTHER_COMMUNITY);
    }

    @Test
    void saysThatAnotherLayoutIsOfAnotherVersion() throws IOException {
        Path file = written(new PlainGraph());
        byte[] bytes = Files.readAllBytes(file);
        bytes[8]++;
        Files.write(file, bytes);
        assertThat(refusal(file, OURS)).isEqualTo(Reason.OTHER_VERSION);
    }

    @Test
    void saysWhereverTheFileEndsTooEarly() throws IOException {
        Path file = written(new PlainGraph());
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += length < 80 ? 1 : 37) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(refusal(file, OURS)).isEqualTo(length < 8 ? Reason.NOT_A_GRAPH : Reason.TRUNCATED);
        }
    }

    @Test
    void noticesEachSingleChangedBit() throws IOException {
        Path file = written(new PlainGraph());
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int at = 0; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            Reason expected = at < 8 ? Reason.NOT_A_GRAPH : at < 12 ? Reason.OTHER_VERSION : Reason.DAMAGED;
            assertThat(refusal(file, OURS)).as("byte %d", at).isEqualTo(expected);
        }
    }

    @Test
    void noticesWhatFollowsItsEnd() throws IOException {
        Path file = written(new PlainGraph());
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 4));
        assertThat(refusal(file, OURS)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void believesNoGraphThatIsNoneEvenWhenItsChecksumsHold() throws IOException {
        Path file = written(new PlainGraph());
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int attempt = 0; attempt < 500; attempt++) {
            byte[] bytes = whole.clone();
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int at = 12 + 4 * random.nextInt((bytes.length - 16) / 4);
            buffer.putInt(at, random.nextBoolean() ? random.nextInt() : random.nextInt(-1, 60));
            buffer.putInt(52, checksum(bytes, 52));
            buffer.putInt(bytes.length - 4, checksum(bytes, bytes.length - 4));
            Files.write(file, bytes);
            readsOrRefuses(file);
        }
    }

    /** What was put in may still be a graph, though another one; then every question must have an answer. */
    private static void readsOrRefuses(Path file) throws IOException {
        ConnectionGraph graph;
        try {
            graph = GraphFile.read(file, OURS);
        } catch (CannotReadGraph refused) {
            assertThat(refused.reason()).isNotNull();
            return;
        }
        for (long a : MEMBERS) {
            graph.networkSize(a);
            graph.suggestions(a, 5, List.of(), Map.of());
            graph.degrees(a, MEMBERS);
            graph.paths(a, 3, (x, y) -> 1);
        }
    }

    @Test
    void aFileThatIsNotThereIsNotDamaged() {
        assertThatThrownBy(() -> GraphFile.read(folder.resolve("nowhere"), OURS))
                .isInstanceOf(NoSuchFileException.class);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }

    private Reason refusal(Path file, UUID community) {
        CannotReadGraph refused = catchThrowableOfType(CannotReadGraph.class, () -> GraphFile.read(file, community));
        assertThat(refused).isNotNull().hasMessageNotContaining(folder.toString());
        return refused.reason();
    }

    /** Some graph with a hidden member, loaded, then changed, in a file. */
    private Path written(PlainGraph plain) throws IOException {
        GraphLoader loader = new GraphLoader();
        Random random = new Random(3);
        for (int i = 0; i < 90; i++) {
            long a = MEMBERS.get(random.nextInt(35));
            long b = MEMBERS.get(random.nextInt(35));
            loader.connect(a, b);
            plain.connect(a, b);
        }
        ConnectionGraph graph = loader.graph(1200);
        GraphWriter writer = new GraphWriter(graph, Runnable::run);
        writer.connect(3, 120);
        plain.connect(3, 120);
        writer.hide(9);
        plain.hide(9);
        writer.hide(120);
        plain.hide(120);
        writer.reached(1234);
        Path file = folder.resolve("graph");
        GraphFile.write(file, OURS, graph);
        return file;
    }
}
