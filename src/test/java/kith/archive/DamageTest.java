package kith.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are broken, locked or made to do harm. */
class DamageTest {

    @TempDir
    Path folder;

    private Command command;

    @BeforeEach
    void begin() {
        command = new Command(folder);
    }

    private Path changed(byte[] zip) throws IOException {
        return Files.write(folder.resolve("changed.zip"), zip);
    }

    private byte[] whole() throws IOException {
        StringBuilder rows = new StringBuilder(Command.HEADER);
        for (int i = 0; i < 200; i++) {
            rows.append(Command.sent("Bob " + i * 7919, "1/2/26, 2:37 PM", "Number " + i * 104_729));
        }
        return Files.readAllBytes(command.zip("Invitations.csv", rows.toString()));
    }

    private void isRefused(Path zip, String because) {
        assertThat(command.report(zip)).isEqualTo(1);
        assertThat(command.wrong().lines()).hasSize(1).allMatch(line -> line.contains(because));
        assertThat(command.page()).doesNotExist();
    }

    @Test
    void aZipCutShortIsDamaged() throws IOException {
        byte[] zip = whole();
        isRefused(changed(java.util.Arrays.copyOf(zip, zip.length / 2)), "damaged");
    }

    @Test
    void aZipWithOtherBytesWithinIsDamaged() throws IOException {
        byte[] zip = whole();
        for (int i = 200; i < 260; i++) {
            zip[i] ^= 0x55;
        }
        isRefused(changed(zip), "damaged");
    }

    @Test
    void aStoredEntryWithAnotherLetterIsDamaged() throws IOException {
        byte[] rows =
                (Command.HEADER + Command.sent("Bob", "1/2/26, 2:37 PM", "Hello")).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("stored.zip");
        try (OutputStream to = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(to)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("Invitations.csv"));
            zip.write(rows);
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Hello")] = 'J';
        isRefused(changed(bytes), "damaged");
    }

    @Test
    void somethingElseNamedZipIsDamaged() throws IOException {
        isRefused(changed("hello".getBytes(StandardCharsets.UTF_8)), "damaged");
    }

    @Test
    void aLockedZipIsToBeUnpackedFirst() throws IOException {
        byte[] zip = whole();
        zip[6] |= 1;
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        zip[text.indexOf("PK\u0001\u0002") + 8] |= 1;
        isRefused(changed(zip), "locked with a password");
    }

    @Test
    void aZipMadeToBurstIsRefused() throws IOException {
        command.within(new Limits(1 << 20, 1_000_000, 100));
        Path file = folder.resolve("bomb.zip");
        try (OutputStream to = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(to)) {
            zip.putNextEntry(new ZipEntry("Invitations.csv"));
            zip.write((Command.HEADER + "Ann,Bob,\"").getBytes(StandardCharsets.UTF_8));
            byte[] much = new byte[1 << 16];
            for (int i = 0; i < 2000; i++) {
                zip.write(much);
            }
        }
        assertThat(file).satisfies(f -> assertThat(Files.size(f)).isLessThan(1 << 18));
        isRefused(file, "holds more than 1 MB");
    }

    @Test
    void moreRowsThanCanBeHeldAreRefused() throws IOException {
        command.within(new Limits(1 << 20, 150, 100));
        whole();
        isRefused(folder.resolve("archive.zip"), "holds more than 150 rows");
    }

    @Test
    void moreFilesThanAnyArchiveHasAreRefused() throws IOException {
        command.within(new Limits(1 << 20, 150, 2));
        isRefused(command.zip("a", "", "b", "", "Invitations.csv", Command.HEADER), "holds more than 2 files");
    }

    @Test
    void aLinkThatLeadsBackIsNotFollowed() throws IOException {
        Path archive = command.folder("a/Invitations.csv", Command.HEADER);
        Files.createSymbolicLink(archive.resolve("a/round"), archive);
        assertThat(command.report(archive)).isZero();
    }
}
