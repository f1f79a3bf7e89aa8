package kith.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import kith.database.CannotStart.Reason;
import kith.database.PostgresPrograms.Outcome;

/**
 * The files of the embedded database below the data folder: the programs, the database, the password that opens it, the log.
 *
 * @param dataFolder the data folder, as the system names it
 * @param runAs whom the files belong to
 */
record PostgresHome(Path dataFolder, RunAs runAs) {

    /** Who owns everything in PostgreSQL; Kith itself signs in as a role that may less. */
    static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static PostgresHome in(Path dataFolder, RunAs runAs) {
        // pg_ctl hands the path to a shell between double quotes.
        if (dataFolder.toString().matches("(?s).*[\"$`\\\\\\n].*")) {
            throw new CannotStart(Reason.BAD_FOLDER, dataFolder);
        }
        try {
            PostgresHome home = new PostgresHome(Folders.ownersOnly(dataFolder).toRealPath(), runAs);
            Folders.ownersOnly(home.folder());
            return home;
        } catch (IOException e) {
            throw Trouble.inFolder(e, dataFolder);
        }
    }

    Path db() {
        return folder().resolve("db");
    }

    Path log() {
        return folder().resolve("postgres.log");
    }

    /** The password of both roles. */
    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** Unpacks the programs and makes the database, unless they are there; each is made whole or not at all. */
    PostgresPrograms prepare() throws IOException {
        runAs.own(folder());
        Path unpacked = PostgresBinaries.in(folder());
        runAs.own(unpacked);
        PostgresPrograms programs = new PostgresPrograms(unpacked, runAs);
        String version = version(programs);
        Path fresh = folder().resolve("db.new");
        Folders.delete(fresh);
        if (Files.isDirectory(db())) {
            checkFiles(version);
        } else {
            initialise(programs, fresh);
        }
        return programs;
    }

    private Path folder() {
        return dataFolder.resolve("postgresql");
    }

    private Path passwordFile() {
        return folder().resolve("password");
    }

    private String version(PostgresPrograms programs) throws IOException {
        if (runAs.equals(RunAs.NOBODY)) {
            Files.setPosixFilePermissions(dataFolder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        Outcome outcome = programs.run("postgres", PATIENCE, "--version");
        if (outcome.succeeded()) {
            return outcome.output().strip().replaceFirst("^\\D+", "");
        }
        if (runAs.equals(RunAs.NOBODY)) {
            throw new CannotStart(Reason.AS_ROOT, dataFolder);
        }
        throw Trouble.starting(outcome.output(), dataFolder, log());
    }

    private void checkFiles(String brought) throws IOException {
        String made = Files.readString(db().resolve("PG_VERSION")).strip();
        if (!brought.startsWith(made + ".")) {
            throw new CannotStart(Reason.OTHER_VERSION, dataFolder, made, brought);
        }
        if (!Files.isRegularFile(passwordFile())) {
            throw new CannotStart(Reason.PASSWORD_LOST, passwordFile());
        }
        runAs.own(db());
    }

    private void initialise(PostgresPrograms programs, Path fresh) throws IOException {
        writePassword();
        runAs.own(passwordFile());
        Outcome outcome = programs.run(
                "initdb",
                PATIENCE,
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile(),
                "--encoding=UTF8",
                "--locale=" + systemLocale(),
                "--lc-messages=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (!outcome.succeeded()) {
            Folders.delete(fresh);
            throw Trouble.starting(outcome.output(), dataFolder, log());
        }
        Files.move(fresh, db(), StandardCopyOption.ATOMIC_MOVE);
    }

    // Macs have no C.UTF-8 of their own; what counts is that letters beyond ASCII are letters.
    private static String systemLocale() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
        Files.deleteIfExists(passwordFile());
        try (FileChannel file = FileChannel.open(
                passwordFile(),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            file.write(StandardCharsets.US_ASCII.encode(password));
            file.force(true);
        }
    }
}
