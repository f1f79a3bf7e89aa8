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
    private static final int SOME = 60;

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
        survives(
                AcknowledgingKith.class,
                PLENTY,
                List.of(Victim.KITH, Victim.BOTH, Victim.POSTGRES, Victim.BOTH),
                "select string_agg(what, ' ') from done");
    }

    @Test
    void noInvitationThatWasSentIsLostOrDoubled() throws Exception {
        survives(
                SendingKith.class,
                SOME,
                List.of(Victim.KITH, Victim.POSTGRES, Victim.BOTH),
                // Joined with what the sender has and with what is open between the two: an invitation is all of it or
                // nothing.
                """
                select string_agg(substring(i.why from '[0-9a-f-]{36}'), ' ') from invitation i
                join sent_invitation s on s.sender_id = i.sender_id and s.invitation_id = i.invitation_id
                join open_invitation o on o.invitation_id = i.invitation_id
                """);
    }

    private void survives(Class<?> program, int plenty, List<Victim> victims, String everything) throws Exception {
        Path data = TestFolders.in(temporary);
        for (Victim victim : victims) {
            crash(data, victim, program, plenty);
        }
        assertThat(acknowledged)
                .hasSizeGreaterThanOrEqualTo(victims.size() * plenty)
                .doesNotHaveDuplicates();
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(data, RunAs.here(), () -> fail("PostgreSQL was lost"))) {
            List<String> kept = everythingIn(postgres.address(), everything);
            Set<String> once = new HashSet<>(kept);
            assertThat(once).as("doubled").hasSameSizeAs(kept);
            assertThat(acknowledged).as("lost").allMatch(once::contains);
        }
    }

    private void crash(Path data, Victim victim, Class<?> program, int plenty)
            throws IOException, InterruptedException {
        Process kith = start(data, program);
        try (BufferedReader said = kith.inputReader()) {
            hear(said, plenty);
            if (victim.postgres) {
                ProcessHandle.of(postmaster(data).pid()).orElseThrow().destroyForcibly();
            }
            if (!victim.kith) {
                // A Kith that lives on starts PostgreSQL again by itself, and what it acknowledges then must be kept as
                // well.
                hear(said, plenty);
            }
            // Not of the process itself: that would throw away what was said and not heard yet.
            kith.toHandle().destroyForcibly();
            hear(said, Integer.MAX_VALUE);
        }
        kith.waitFor();
    }

    private void hear(BufferedReader said, int lines) throws IOException {
        String line = "";
        int heard = 0;
        while (heard < lines && line != null) {
            line = said.readLine();
            if (line != null && line.startsWith(DONE) && line.length() == DONE.length() + 36) {
                acknowledged.add(line.substring(DONE.length()));
                heard++;
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

    private static Process start(Path data, Class<?> program) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> everythingIn(DatabaseAddress address, String query) throws SQLException {
        return List.of(Sql.one(address, query).split(" "));
    }
}
