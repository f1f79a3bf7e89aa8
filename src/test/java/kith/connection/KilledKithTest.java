package kith.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import kith.AnotherKith;
import kith.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two Kiths change the same few connections; one of them is killed at work, without warning, again and again. In the end both know what stands in the table. */
class KilledKithTest {

    private static final int KILLS = 2;

    @TempDir
    Path data;

    private final Random random = new Random(20261127);
    private final String database = FreshDatabase.create();

    @Test
    void bothKnowWhatStandsInTheTable() throws Exception {
        try (ConfigurableApplicationContext one = AnotherKith.on(database)) {
            for (int kill = 0; kill < KILLS; kill++) {
                Process other = start(kill);
                try (BufferedReader said = other.inputReader()) {
                    changeWhileItDoes(one, said, 100 + random.nextInt(100));
                    other.toHandle().destroyForcibly();
                }
                assertThat(other.waitFor()).as("killed, not ended").isNotZero();
            }
            Process last = start(KILLS);
            try (BufferedReader said = last.inputReader();
                    Writer tell = last.outputWriter()) {
                changeWhileItDoes(one, said, 100);
                List<String> table = table(one, tell, said);
                assertThat(table).isNotEmpty();
                until(() -> ChangingKith.known(one).equals(table));
                until(() -> knownToTheOther(tell, said).equals(table));
            } finally {
                last.destroyForcibly();
            }
        }
    }

    /** What stands there once the other no longer changes anything. */
    private static List<String> table(ConfigurableApplicationContext one, Writer tell, BufferedReader said)
            throws IOException {
        knownToTheOther(tell, said);
        return one.getBean(JdbcClient.class)
                .sql("select member_id || '-' || peer_id from connection order by member_id, peer_id")
                .query(String.class)
                .list();
    }

    private void changeWhileItDoes(ConfigurableApplicationContext one, BufferedReader said, int lines)
            throws IOException {
        int heard = 0;
        while (heard < lines) {
            String line = said.readLine();
            assertThat(line).as("the other Kith has ended by itself").isNotNull();
            if (ChangingKith.DONE.equals(line)) {
                heard++;
                ChangingKith.changeSomething(one.getBean(Connections.class), random);
            }
        }
    }

    private static List<String> knownToTheOther(Writer tell, BufferedReader said) throws IOException {
        tell.write("tell\n");
        tell.flush();
        String line = said.readLine();
        while (line != null && !line.startsWith(ChangingKith.KNOWS)) {
            line = said.readLine();
        }
        return line == null
                ? List.of()
                : List.of(line.substring(ChangingKith.KNOWS.length()).split(" "));
    }

    private Process start(int seed) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChangingKith.class.getName(),
                        database,
                        data.toString(),
                        String.valueOf(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** For as long as a busy machine may need. */
    private static void until(Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(holds);
    }
}
