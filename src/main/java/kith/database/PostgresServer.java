package kith.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.database.CannotStart.Reason;
import kith.database.PostgresPrograms.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process of the embedded database: durable, closed to everybody else, and recovered where it was killed. */
final class PostgresServer {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final Duration STOPPING = Duration.ofSeconds(60);
    private static final Duration LEAVING = Duration.ofSeconds(3);

    // pg_ctl sets these above whatever the configuration file says, so that nobody can lose letters by tuning.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            // What people wrote must not end in a log: no statements, no values of violated keys.
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse");

    private final PostgresHome home;
    private final PostgresPrograms programs;
    private final ServerLog serverLog;
    private final int port;
    private final DatabaseAddress address;

    PostgresServer(PostgresHome home, PostgresPrograms programs) throws IOException {
        this.home = home;
        this.programs = programs;
        this.serverLog = new ServerLog(home.log());
        this.port = freePort();
        this.address = OwnDatabase.address(port, home.password());
    }

    DatabaseAddress address() {
        return address;
    }

    /** Starts the server, waits until it has recovered and answers, and leaves nothing running where that fails. */
    void start() throws IOException {
        stopTheForgotten();
        serverLog.turnOver();
        Instant patience = Instant.now().plus(STOPPING);
        boolean started = false;
        try {
            while (!launch(patience)) {
                Waiting.briefly();
            }
            OwnDatabase.make(port, home.password());
            started = true;
        } finally {
            if (!started) {
                stopWhatIsLeft();
            }
        }
    }

    boolean alive() throws IOException {
        return Postmaster.of(home.db()).filter(Postmaster::runsHere).isPresent();
    }

    /** Stops the server: at first only once its sessions are gone, which may have said goodbye this moment, and then whatever they do. */
    void stop() throws IOException {
        if (pgCtl("stop", LEAVING, "-m", "smart").succeeded()) {
            return;
        }
        Outcome outcome = pgCtl("stop", STOPPING, "-m", "fast");
        if (!outcome.succeeded() && alive()) {
            log.warn("PostgreSQL did not stop in time and is told to stop at once");
            pgCtl("stop", STOPPING, "-m", "immediate");
        }
    }

    // Returns whether it started; not yet, where processes of a killed server have still to notice that it is gone.
    private boolean launch(Instant patience) throws IOException {
        long before = serverLog.size();
        String options = Stream.concat(Stream.of("port=" + port), SETTINGS.stream())
                .map("-c "::concat)
                .collect(Collectors.joining(" "));
        Outcome outcome = pgCtl("start", RECOVERY, "-l", home.log().toString(), "-o", options);
        if (outcome.succeeded()) {
            return true;
        }
        String said = serverLog.since(before);
        if (said.contains("is still in use") && Instant.now().isBefore(patience)) {
            return false;
        }
        throw Trouble.starting(said.isBlank() ? outcome.output() : said, home.dataFolder(), home.log());
    }

    private void stopTheForgotten() throws IOException {
        Optional<Postmaster> named = Postmaster.of(home.db());
        if (named.isEmpty()) {
            // After a power cut the file may be there and say nothing, which PostgreSQL takes for a reason not to
            // start.
            Files.deleteIfExists(Postmaster.file(home.db()));
            return;
        }
        Postmaster left = named.get();
        if (left.runsHere()) {
            log.info("Stopping the PostgreSQL (process {}) that an earlier Kith left running", left.pid());
            pgCtl("stop", STOPPING, "-m", "fast");
            if (left.runsHere()) {
                throw new CannotStart(Reason.STILL_RUNNING, Long.toString(left.pid()), home.dataFolder());
            }
        }
        if (left.zombie()) {
            Waiting.until(() -> !left.exists(), Duration.ofSeconds(5));
        }
        // Of a process that is no more, PostgreSQL itself knows best what its file still tells.
        if (left.exists()) {
            Files.deleteIfExists(Postmaster.file(home.db()));
        }
    }

    private void stopWhatIsLeft() throws IOException {
        if (alive()) {
            pgCtl("stop", STOPPING, "-m", "immediate");
        }
    }

    private Outcome pgCtl(String action, Duration patience, String... more) throws IOException {
        List<String> arguments = Stream.concat(
                        Stream.of(
                                action,
                                "-w",
                                "-t",
                                Long.toString(patience.toSeconds()),
                                "-D",
                                home.db().toString()),
                        Stream.of(more))
                .toList();
        return programs.run("pg_ctl", patience.plusSeconds(10), arguments.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
