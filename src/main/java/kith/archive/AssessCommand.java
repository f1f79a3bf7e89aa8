package kith.archive;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import kith.reason.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * {@code kith assess FILE… [--format json|text] [--html FILE]}: grades the invitations in files, and reports on an archive as a
 * whole, without server or database.
 *
 * <p>Exit status 0 when each place could be read, whatever single rows were like; 1 when not; 2 when called wrongly.
 */
public final class AssessCommand {

    private static final int BUFFER = 1 << 16;

    private final PrintStream out;
    private final PrintStream err;
    private final Limits limits;
    private final boolean terminal;
    private final LongSupplier nanos;

    /** @param nanos a clock that only runs forward, by which progress is told */
    AssessCommand(PrintStream out, PrintStream err, Limits limits, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.err = err;
        this.limits = limits;
        this.terminal = terminal;
        this.nanos = nanos;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                false,
                StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = new AssessCommand(out, err, Limits.ofThisMachine(), Progress.atTerminal(), System::nanoTime)
                .run(List.of(args));
        out.flush();
        System.exit(status);
    }

    /** Runs the command and returns its exit status. */
    int run(List<String> args) {
        Options options = Options.of(args);
        if (options == null || options.help()) {
            err.println(Words.of("usage"));
            return options == null ? 2 : 0;
        }
        if (options.format() != null && !List.of("json", "text").contains(options.format())) {
            err.println(Words.of("error.format", Lines.one(options.format())));
            return 2;
        }
        if (options.places().size() > 1 && options.html() != null) {
            err.println(Words.of("error.pages"));
            return 2;
        }
        return options.places().stream()
                .mapToInt(place -> assess(place, options))
                .max()
                .orElse(0);
    }

    private int assess(String name, Options options) {
        try {
            Path path = Path.of(name);
            String problem = problem(path);
            if (problem == null) {
                return assess(path, name, options);
            }
            err.println(Words.of(problem, Lines.one(name)));
        } catch (InvalidPathException e) {
            err.println(Words.of("error.missing", Lines.one(name)));
        } catch (CannotRead e) {
            out.flush();
            err.println(Words.of("error.any", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            out.flush();
            err.println(Words.of("error.reading", Lines.one(name), Lines.one(String.valueOf(e.getMessage()))));
        }
        return 1;
    }

    private static @Nullable String problem(Path path) {
        if (!Files.exists(path)) {
            return "error.missing";
        }
        return Files.isReadable(path) ? null : "error.unreadable";
    }

    private int assess(Path path, String name, Options options) throws IOException {
        try (Archive archive = Archive.open(path, limits)) {
            boolean lines = "json".equals(options.format());
            if (archive != null && (!lines || options.html() != null)) {
                new ArchiveReport(archive, Lines.one(name), limits).write(options.html(), out, progress(terminal));
                return 0;
            }
            Source source = archive == null
                    ? Source.of(path, Lines.one(name))
                    : ArchiveReport.invitations(archive, Lines.one(name));
            LetterFile file = archive == null ? LetterFile.open(source, limits) : new InvitationsCsv(source, limits);
            if (file == null || options.html() != null) {
                err.println(Words.of(file == null ? "error.kind" : "error.page", Lines.one(name)));
                return 1;
            }
            assess(file, "text".equals(options.format()) ? new TextReport(out) : new JsonReport(out));
            return 0;
        }
    }

    private void assess(LetterFile file, Report report) throws IOException {
        Unread unread = new Unread();
        // at a terminal the answers themselves show how far it is, and a line to write over would run into them
        Progress progress = terminal ? Progress.none() : progress(false);
        Batch batch = new Batch(Reasons.load(), report, progress);
        file.read(batch, unread);
        batch.end();
        out.flush();
        tell(unread);
    }

    private Progress progress(boolean over) {
        return new Progress(err, over, nanos);
    }

    private void tell(Unread unread) {
        int all = unread.left() + unread.noted();
        if (all > 0) {
            err.println(Words.of("unread.summary", all));
            unread.named().forEach(row -> err.println("  " + Words.of("unread.row", row.line(), row.why())));
        }
        if (unread.more() > 0) {
            err.println("  " + Words.of("unread.more", unread.more()));
        }
    }
}
