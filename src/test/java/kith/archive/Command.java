package kith.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Somebody who asks about an archive of theirs, and what they are told. */
final class Command {

    static final String HEADER = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";
    static final String DREDGER =
            "You told me about the dredger logs in Emden; I found the photo of 1912. May I send it?";

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Limits limits = Limits.ofThisMachine();

    Command(Path folder) {
        this.folder = folder;
    }

    Command within(Limits narrow) {
        limits = narrow;
        return this;
    }

    /** Runs it with the page beside what is read. */
    int report(Path place) {
        return run(place.toString(), "--html", page().toString());
    }

    /** By a clock that stands still: progress is never told, however slow the machine. */
    int run(String... args) {
        PrintStream said = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream wrong = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new AssessCommand(said, wrong, limits, false, () -> 0).run(List.of(args));
    }

    Path page() {
        return folder.resolve("report.html");
    }

    String html() throws IOException {
        return Files.readString(page());
    }

    String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String wrong() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The archive as a folder. */
    Path folder(String path, String content) throws IOException {
        Path file = folder.resolve("archive").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return folder.resolve("archive");
    }

    /** The archive as a ZIP: names and contents in turn. */
    Path zip(String... entries) throws IOException {
        Path file = folder.resolve("archive.zip");
        try (OutputStream to = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(to)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A row sent by Ann; the message is put as it is. */
    static String sent(String to, String when, String message) {
        return "Ann Berg,%s,\"%s\",\"%s\",OUTGOING,https://www.linkedin.com/in/ann,https://www.linkedin.com/in/%s%n"
                .formatted(
                        to, when, message, to.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
    }
}
