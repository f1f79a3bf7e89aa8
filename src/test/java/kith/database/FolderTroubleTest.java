package kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import kith.database.CannotStart.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a data folder that will not do. */
class FolderTroubleTest {

    @TempDir
    Path temporary;

    private static CannotStart refusalOf(Path data) {
        CannotStart refusal = catchThrowableOfType(CannotStart.class, () -> EmbeddedPostgres.start(data));
        assertThat(refusal.getMessage())
                .doesNotContain("\n")
                .contains(data.getFileName().toString())
                .endsWith(".");
        return refusal;
    }

    @Test
    void aFileInItsPlaceIsNotWritable() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThat(refusalOf(file).reason()).isEqualTo(Reason.NOT_WRITABLE);
        assertThat(refusalOf(file.resolve("below")).reason()).isEqualTo(Reason.NOT_WRITABLE);
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNotWritable() throws IOException {
        // Root may write everywhere but where the kernel itself says no.
        Path locked = RunAs.isRoot() ? Path.of("/proc/sys") : Files.createDirectory(temporary.resolve("locked"));
        if (!RunAs.isRoot()) {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-x------"));
        }
        assertThat(refusalOf(locked).reason()).isEqualTo(Reason.NOT_WRITABLE);
        assertThat(refusalOf(locked.resolve("kith")).reason()).isEqualTo(Reason.NOT_WRITABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$HOME", "a\"b", "a`id`", "a\\b"})
    void aNameThatAShellWouldReadIsRefused(String name) {
        assertThat(refusalOf(temporary.resolve(name)).reason()).isEqualTo(Reason.BAD_FOLDER);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aFullDiskIsSaidToBeFull() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "needs the device that is always full");
        Path data = Files.createDirectory(temporary.resolve("data"));
        Files.createSymbolicLink(data.resolve("kith.lock"), Path.of("/dev/full"));
        CannotStart refusal = refusalOf(data);
        assertThat(refusal.reason()).isEqualTo(Reason.DISK_FULL);
        assertThat(refusal).hasMessageContaining("make room");
    }

    @ParameterizedTest
    @CsvSource({"8m, false", "24m, true"})
    void aDiskThatFillsUpOnTheWayLeavesNothingHalfDone(String size, boolean unpacked) throws IOException {
        Path disk = Files.createDirectory(temporary.resolve("disk"));
        assumeTrue(mount(disk, size), "needs to be root to make a small disk");
        try {
            Path data = unpacked ? TestFolders.in(disk) : disk.resolve("data");
            CannotStart refusal = refusalOf(data);
            assertThat(refusal.reason()).isEqualTo(Reason.DISK_FULL);
            assertThat(data.resolve("postgresql/db")).doesNotExist();
            assertThat(data.resolve("postgresql/db.new")).doesNotExist();
        } finally {
            PostgresPrograms.run(List.of("umount", disk.toString()), Duration.ofSeconds(10));
        }
    }

    private static boolean mount(Path disk, String size) throws IOException {
        return RunAs.isRoot()
                && PostgresPrograms.run(
                                List.of("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()),
                                Duration.ofSeconds(10))
                        .succeeded();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PANIC:  could not write to file \"pg_wal/xlogtemp.7\": No space left on device | DISK_FULL",
                "initdb: error: could not write file: Disk quota exceeded | DISK_FULL",
                "initdb: error: could not create directory: Permission denied | NOT_WRITABLE",
                "initdb: error: could not create directory: Read-only file system | NOT_WRITABLE",
                "LOG:  starting PostgreSQL 18.6 | DID_NOT_START",
            })
    void understandsWhatTheProgramsSay(String output, Reason reason) {
        assertThat(Trouble.starting(output, temporary, temporary).reason()).isEqualTo(reason);
    }

    @Test
    void repeatsTheHeartOfAnyOtherComplaint() {
        String output =
                "waiting for server to start\n2026-01-01 [7] LOG:  starting\n2026-01-01 [7] FATAL:  no such thing\nmore";
        assertThat(Trouble.starting(output, temporary, temporary)).hasMessageContaining("(no such thing)");
        assertThat(Trouble.inFolder(new FileSystemException("/a", null, "Read-only file system"), temporary))
                .hasMessageContaining("(Read-only file system)");
    }
}
