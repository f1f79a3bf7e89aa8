package kith.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kith.AnotherKith;
import kith.FreshDatabase;
import kith.member.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A Kith that starts from the graph that the one before it saved. Whether it did is told by a row that somebody took out of the table without a word in the log. */
class SavedGraphTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    @TempDir
    Path data;

    private final String database = FreshDatabase.create();

    @Test
    void goesOnFromTheFileAndCatchesUp() throws Exception {
        begin();
        try (ConfigurableApplicationContext other = AnotherKith.on(database)) {
            connections(other).connect(member(3), member(4), MAY);
            connections(other).remove(member(1), member(3));
        }
        try (ConfigurableApplicationContext again = kith(database)) {
            assertThat(degree(again, 1, 2)).as("from the file").isEqualTo(1);
            assertThat(degree(again, 3, 4)).as("connected since").isEqualTo(1);
            assertThat(degree(again, 1, 3)).as("ended since").isZero();
            connections(again).connect(member(4), member(5), MAY);
            assertThat(degree(again, 3, 5)).isEqualTo(2);
        }
        try (ConfigurableApplicationContext again = kith(database)) {
            assertThat(degree(again, 1, 2)).as("from the file").isEqualTo(1);
            assertThat(degree(again, 3, 5)).isEqualTo(2);
        }
    }

    @Test
    void readsTheTableWhereTheFileIsDamaged() throws Exception {
        begin();
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 4;
        Files.write(file(), bytes);
        isReadFromTheTable(database);
    }

    @Test
    void readsTheTableWhereTheFileIsCutShort() throws Exception {
        begin();
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, bytes.length - 9));
        isReadFromTheTable(database);
    }

    @Test
    void readsTheTableWhereTheFileIsOld() throws Exception {
        begin();
        Files.setLastModifiedTime(file(), FileTime.from(Instant.now().minus(Duration.ofDays(4))));
        isReadFromTheTable(database);
    }

    @Test
    void readsTheTableOfAnotherDatabase() throws Exception {
        begin();
        String another = FreshDatabase.create();
        try (ConfigurableApplicationContext there = kith(another)) {
            assertThat(degree(there, 1, 2)).isZero();
            assertThat(degree(there, 1, 3)).isZero();
        }
    }

    @Test
    void savesNoSmallGraph() throws Exception {
        try (ConfigurableApplicationContext kith =
                AnotherKith.on(database, "kith.data=" + data, "kith.graph.saved-from=2")) {
            connections(kith).connect(member(1), member(2), MAY);
        }
        assertThat(file()).doesNotExist();
    }

    /** Leaves a file in which 1 is connected with 2 and 3, and a table in which they are not. */
    private void begin() throws IOException {
        try (ConfigurableApplicationContext kith = kith(database)) {
            connections(kith).connect(member(1), member(2), MAY);
            connections(kith).connect(member(1), member(3), MAY);
            kith.getBean(JdbcClient.class)
                    .sql("delete from connection where member_id in (1, 2) and peer_id in (1, 2)")
                    .update();
        }
        assertThat(file()).isRegularFile();
        try (var files = Files.list(data)) {
            assertThat(files.filter(one -> one.toString().contains("graph"))).containsExactly(file());
        }
    }

    private void isReadFromTheTable(String of) {
        try (ConfigurableApplicationContext again = kith(of)) {
            assertThat(degree(again, 1, 2)).isZero();
            assertThat(degree(again, 1, 3)).isEqualTo(1);
        }
    }

    private Path file() {
        return data.resolve("connections.graph");
    }

    private ConfigurableApplicationContext kith(String on) {
        return AnotherKith.on(on, "kith.data=" + data, "kith.graph.saved-from=1");
    }

    private static int degree(ConfigurableApplicationContext kith, int a, int b) {
        return kith.getBean(Network.class).of(member(a), List.of(member(b))).getOrDefault(member(b), 0);
    }

    private static Connections connections(ConfigurableApplicationContext kith) {
        return kith.getBean(Connections.class);
    }

    private static MemberId member(int number) {
        return new MemberId(number);
    }
}
