package kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kith.database.CannotStart.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier Kith, its PostgreSQL or the machine may have left in a data folder, and how the next start copes. */
class PostgresRecoveryTest {

    @TempDir
    static Path temporary;

    static PostgresHome home;
    static PostgresPrograms programs;

    @BeforeAll
    static void makeADatabase() throws IOException, SQLException {
        home = PostgresHome.in(TestFolders.in(temporary), RunAs.here());
        programs = home.prepare();
        try (EmbeddedPostgres postgres = start()) {
            Sql.run(postgres.address(), "create table kept (word text, constraint kept_pk primary key (word))");
        }
    }

    @BeforeEach
    void nothingRuns() throws IOException {
        assertThat(Postmaster.of(home.db())).isEmpty();
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home.dataFolder(), RunAs.here(), () -> fail("PostgreSQL was lost"));
    }

    private static void startsAndStops() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = start()) {
            Sql.run(postgres.address(), "select word from kept");
        }
    }

    private static void leave(long pid) throws IOException {
        Files.writeString(
                Postmaster.file(home.db()),
                pid + "\n" + home.db() + "\n1795506539\n5432\n\n\n        0         0\nready\n");
    }

    @Test
    void stopsAServerThatAKilledKithLeftRunning() throws Exception {
        PostgresServer forgotten = new PostgresServer(home, programs);
        forgotten.start();
        long pid = Postmaster.of(home.db()).orElseThrow().pid();
        Sql.run(forgotten.address(), "insert into kept values ('from before')");
        try (EmbeddedPostgres postgres = start()) {
            assertThat(new Postmaster(home.db(), pid).runsHere()).isFalse();
            assertThat(Sql.one(postgres.address(), "select count(*) from kept where word = 'from before'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void leavesAStrangerAloneWhoHasTheNumberOfTheOldProcess() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            leave(stranger.pid());
            startsAndStops();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void isNotMistakenForPostgresItselfBecauseItNamesTheFolder() throws Exception {
        Process reader = new ProcessBuilder("tail", "-f", "/dev/null", home.db().toString()).start();
        try {
            leave(reader.pid());
            startsAndStops();
            assertThat(reader.isAlive()).isTrue();
        } finally {
            reader.destroyForcibly();
        }
    }

    @Test
    void getsPastAProcessThatHasEndedAndNobodyCollected() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "needs /proc to see such a process");
        Process parent = new ProcessBuilder("sh", "-c", "exec 3<&0; (read go <&3) & echo $!; exec sleep 60").start();
        try (BufferedReader said = parent.inputReader();
                BufferedWriter go = parent.outputWriter()) {
            Postmaster ended = new Postmaster(home.db(), Long.parseLong(said.readLine()));
            // A shell would collect it; what the shell turns into does not.
            Waiting.until(() -> commandOf(parent).startsWith("sleep"), Duration.ofSeconds(20));
            go.write("\n");
            go.flush();
            Waiting.until(ended::zombie, Duration.ofSeconds(20));
            assertThat(ended.zombie()).isTrue();
            leave(ended.pid());
            startsAndStops();
        } finally {
            parent.destroyForcibly();
        }
    }

    private static String commandOf(Process process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void getsPastAProcessThatIsNoMore() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        leave(gone.pid());
        startsAndStops();
        Files.writeString(Postmaster.file(home.db()), "");
        startsAndStops();
    }

    @Test
    void waitsForTheSessionsOfAKilledServerToNotice() throws Exception {
        PostgresServer killed = new PostgresServer(home, programs);
        killed.start();
        Thread.ofVirtual().start(() -> runUntilCutOff(killed.address()));
        waitForTheQuery(killed.address());
        kill(Postmaster.of(home.db()).orElseThrow());
        startsAndStops();
    }

    private static void runUntilCutOff(DatabaseAddress address) {
        try {
            Sql.one(address, "select count(*) /* busy */ from generate_series(1, 40000000)");
        } catch (SQLException expected) {
            assertThat(expected.getSQLState()).startsWith("08");
        }
    }

    private static void waitForTheQuery(DatabaseAddress address) throws IOException {
        AtomicBoolean seen = new AtomicBoolean();
        // once is enough: asked again, the query may have ended
        Waiting.until(
                () -> {
                    seen.set(busy(address));
                    return seen.get();
                },
                Duration.ofSeconds(20));
        assertThat(seen).isTrue();
    }

    private static boolean busy(DatabaseAddress address) {
        try {
            return Sql.one(
                            address,
                            "select count(*) from pg_stat_activity where query like '%/* busy%' and pid <> pg_backend_pid()")
                    .equals("1");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void kill(Postmaster postmaster) {
        ProcessHandle process = ProcessHandle.of(postmaster.pid()).orElseThrow();
        assertThat(process.destroyForcibly()).isTrue();
    }

    @Test
    void startsAgainUnderALiveKithWhereItIsKilled() throws Exception {
        try (EmbeddedPostgres postgres = start()) {
            Postmaster first = Postmaster.of(home.db()).orElseThrow();
            kill(first);
            Waiting.until(() -> answers(postgres.address()), Duration.ofSeconds(60));
            assertThat(answers(postgres.address())).isTrue();
            assertThat(Postmaster.of(home.db()).orElseThrow()).isNotEqualTo(first);
        }
    }

    private static boolean answers(DatabaseAddress address) {
        try (Connection connection = Sql.connect(address)) {
            return connection.isValid(10);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Test
    void beginsAgainWhereTheFirstStartWasCutShort() throws Exception {
        Path data = TestFolders.in(Files.createDirectory(temporary.resolve("cut-short")));
        Path half = Files.createDirectories(data.resolve("postgresql/db.new/base"));
        Files.writeString(half.resolve("1"), "half a database");
        Files.writeString(data.resolve("postgresql/password"), "of a database that never was");
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(data, RunAs.here(), () -> fail("PostgreSQL was lost"))) {
            assertThat(Sql.one(postgres.address(), "select 1")).isEqualTo("1");
        }
        assertThat(data.resolve("postgresql/db.new")).doesNotExist();
    }

    @Test
    void failsAtOnceWhereItCannotStartAndLeavesNothingRunning() throws Exception {
        Path settings = home.db().resolve("postgresql.auto.conf");
        String before = Files.readString(settings);
        Files.writeString(settings, "no_such_setting = 1\n");
        Instant began = Instant.now();
        CannotStart refusal = catchThrowableOfType(CannotStart.class, PostgresRecoveryTest::start);
        assertThat(refusal.reason()).isEqualTo(Reason.DID_NOT_START);
        assertThat(refusal).hasMessageContaining("postgres.log");
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(Postmaster.of(home.db()).filter(Postmaster::runsHere)).isEmpty();
        Files.writeString(settings, before);
        startsAndStops();
    }

    @Test
    void staysDurableAndClosedWhateverItsConfigurationSays() throws Exception {
        Path settings = home.db().resolve("postgresql.auto.conf");
        String before = Files.readString(settings);
        Files.writeString(settings, "fsync = off\nsynchronous_commit = off\nlisten_addresses = '*'\n");
        try (EmbeddedPostgres postgres = start()) {
            for (String setting : List.of("fsync", "synchronous_commit")) {
                assertThat(Sql.one(postgres.address(), "show " + setting)).isEqualTo("on");
            }
            assertThat(Sql.one(postgres.address(), "show listen_addresses")).isEqualTo("127.0.0.1");
        } finally {
            Files.writeString(settings, before);
        }
    }

    @Test
    void refusesADatabaseOfAnotherVersionAndOneWithoutItsPassword() throws Exception {
        Path version = home.db().resolve("PG_VERSION");
        String before = Files.readString(version);
        Files.writeString(version, "17\n");
        assertThat(catchThrowableOfType(CannotStart.class, PostgresRecoveryTest::start)
                        .reason())
                .isEqualTo(Reason.OTHER_VERSION);
        Files.writeString(version, before);
        Path password = home.dataFolder().resolve("postgresql/password");
        Path aside = Files.move(password, password.resolveSibling("aside"));
        assertThat(catchThrowableOfType(CannotStart.class, PostgresRecoveryTest::start)
                        .reason())
                .isEqualTo(Reason.PASSWORD_LOST);
        Files.move(aside, password);
        startsAndStops();
    }

    @Test
    void endsKithWhereItCannotBeStartedAgain() throws Exception {
        Path settings = home.db().resolve("postgresql.auto.conf");
        String before = Files.readString(settings);
        CountDownLatch lost = new CountDownLatch(1);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home.dataFolder(), RunAs.here(), lost::countDown)) {
            Sql.run(postgres.address(), "select 1");
            Files.writeString(settings, "no_such_setting = 1\n");
            kill(Postmaster.of(home.db()).orElseThrow());
            assertThat(lost.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            Files.writeString(settings, before);
        }
        startsAndStops();
    }

    @Test
    void givesRecoveryFiveMinutes() throws Exception {
        Path binaries = temporary.resolve("listening");
        Files.createDirectories(binaries.resolve("bin"));
        Path heard = binaries.resolve("heard");
        Path listener =
                Files.writeString(binaries.resolve("bin/pg_ctl"), "#!/bin/sh\necho \"$@\" >>'" + heard + "'; exit 1\n");
        assertThat(listener.toFile().setExecutable(true)).isTrue();
        PostgresServer server = new PostgresServer(home, new PostgresPrograms(binaries, RunAs.ONESELF));
        assertThat(catchThrowableOfType(CannotStart.class, server::start).reason())
                .isEqualTo(Reason.DID_NOT_START);
        assertThat(Files.readString(heard)).startsWith("start -w -t 300 ");
    }
}
