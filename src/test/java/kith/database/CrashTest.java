package kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a Kith that is at work, its PostgreSQL, or both, without warning, again and again over the same data folder. Any
 * program will do that takes a data folder and writes a line beginning with {@link #DONE} for each thing done.
 */
class CrashTest {

    static final String DONE = "done ";

    private static final int PLENTY = 300;

    @TempDir
    Path temporary;

    private final List<String> acknowledged = new ArrayList<>();

    private enum Victim {
        KITH(true, false),
        POSTGRES(false, true),
        BOTH(true, true);

        final boolean kith;
        final boolean postgres;

        Victim(boolean kith, boolean postgres) {
            this.kith = kith;
            this.postgres = postgres;
        }
    }

    @Test
    void nothingAcknowledgedIsLostOrDoubled() throws Exception {
        Path data = TestFolders.in(temporary);
        for (Victim victim : List.of(Victim.KITH, Victim.BOTH, Victim.POSTGRES, Victim.BOTH)) {
            crash(data, victim);
        }
        assertThat(acknowledged).hasSizeGreaterThan(4 * PLENTY).doesNotHaveDuplicates();
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(data, RunAs.here(), () -> fail("PostgreSQL was lost"))) {
            List<String> kept = everythingIn(postgres.address());
            Set<String> once = new HashSet<>(kept);
            assertThat(once).as("doubled").hasSameSizeAs(kept);
            assertThat(acknowledged).as("lost").allMatch(once::contains);
        }
    }

    private void crash(Path data, Victim victim) throws IOException, InterruptedException {
        Process kith = start(data);
        try (BufferedReader said = kith.inputReader()) {
            hear(said, PLENTY);
            if (victim.postgres) {
                ProcessHandle.of(postmaster(data).pid()).orElseThrow().destroyForcibly();
            }
            if (!victim.kith) {
                // A Kith that lives on starts PostgreSQL again by itself, and what it acknowledges then must be kept as
                // well.
                hear(said, PLENTY);
            }
            // Not of the process itself: that would throw away what was said and not heard yet.
            kith.toHandle().destroyForcibly();
            hear(said, Integer.MAX_VALUE);
        }
        kith.waitFor();
    }

    private void hear(BufferedReader said, int lines) throws IOException {
        String line = "";
        for (int heard = 0; heard < lines && line != null; heard++) {
            line = said.readLine();
            if (line != null && line.startsWith(DONE) && line.length() == DONE.length() + 36) {
                acknowledged.add(line.substring(DONE.length()));
            }
        }
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        Path data = TestFolders.in(temporary).toRealPath();
        Postmaster.of(data.resolve("postgresql/db"))
                .filter(Postmaster::runsHere)
                .flatMap(left -> ProcessHandle.of(left.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    private static Postmaster postmaster(Path data) throws IOException {
        return Postmaster.of(data.toRealPath().resolve("postgresql/db")).orElseThrow();
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AcknowledgingKith.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> everythingIn(DatabaseAddress address) throws SQLException {
        return List.of(
                Sql.one(address, "select string_agg(what, ' ') from done").split(" "));
    }
}
