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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kith.reason.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * {@code kith assess FILE… [--format json|text]}: grades the invitations in files, without server or database.
 *
 * <p>Exit status 0 when each file could be read, whatever single rows were like; 1 when not; 2 when called wrongly.
 */
public final class AssessCommand {

    private static final int BUFFER = 1 << 16;

    private final PrintStream out;
    private final PrintStream err;

    AssessCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                false,
                StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = new AssessCommand(out, err).run(List.of(args));
        out.flush();
        System.exit(status);
    }

    /** Runs the command and returns its exit status. */
    int run(List<String> args) {
        List<String> files = new ArrayList<>(args);
        String format = format(files);
        if (files.isEmpty() || files.stream().anyMatch(file -> file.startsWith("--"))) {
            err.println(Words.of("usage"));
            return files.contains("--help") ? 0 : 2;
        }
        if (report(format) == null) {
            err.println(Words.of("error.format", format));
            return 2;
        }
        return files.stream().mapToInt(file -> assess(file, format)).max().orElse(0);
    }

    /** Takes {@code --format x} or {@code --format=x} out of the arguments. */
    private static String format(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.startsWith("--format=")) {
                args.remove(i);
                return arg.substring("--format=".length());
            }
            if (arg.equals("--format") && i + 1 < args.size()) {
                args.remove(i);
                return args.remove(i);
            }
        }
        return "json";
    }

    private @Nullable Report report(String format) {
        return switch (format) {
            case "json" -> new JsonReport(out);
            case "text" -> new TextReport(out);
            default -> null;
        };
    }

    private int assess(String name, String format) {
        try {
            Path path = Path.of(name);
            String problem = problem(path);
            LetterFile file = problem == null ? LetterFile.open(path) : null;
            if (file == null) {
                err.println(Words.of(problem == null ? "error.kind" : problem, name));
                return 1;
            }
            assess(file, Objects.requireNonNull(report(format)));
            return 0;
        } catch (InvalidPathException e) {
            err.println(Words.of("error.missing", Lines.one(name)));
        } catch (IOException e) {
            err.println(Words.of("error.reading", name, String.valueOf(e.getMessage())));
        }
        return 1;
    }

    private static @Nullable String problem(Path path) {
        if (Files.isDirectory(path)) {
            return "error.folder";
        }
        if (!Files.exists(path)) {
            return "error.missing";
        }
        return Files.isReadable(path) ? null : "error.unreadable";
    }

    private void assess(LetterFile file, Report report) throws IOException {
        Reasons reasons = Reasons.load();
        Unread unread = new Unread();
        file.read(
                letter -> report.letter(
                        letter, reasons.assess(letter.how(), letter.why(), letter.recipient(), letter.earlier())),
                unread);
        report.end();
        out.flush();
        tell(unread.rows());
    }

    private void tell(List<Unread.Row> rows) {
        if (!rows.isEmpty()) {
            err.println(Words.of("unread.summary", rows.size()));
            rows.forEach(row -> err.println("  " + Words.of("unread.row", row.line(), Lines.one(row.why()))));
        }
    }
}
