package kith.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The process that a database's {@code postmaster.pid} names. The number alone proves nothing: after a crash or in another
 * container it may by now be anybody's.
 *
 * @param db the folder of the database
 * @param pid the number of the process
 */
record Postmaster(Path db, long pid) {

    /** The process named in the folder, if one is. */
    static Optional<Postmaster> of(Path db) throws IOException {
        try {
            String first = Files.readAllLines(file(db)).stream().findFirst().orElse("");
            return first.matches("\\d{1,18}")
                    ? Optional.of(new Postmaster(db, Long.parseLong(first)))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Path file(Path db) {
        return db.resolve("postmaster.pid");
    }

    /** There is such a process, if only as an entry that its parent has not collected yet. */
    boolean exists() {
        return ProcessHandle.of(pid).isPresent();
    }

    /** It has ended, and its parent has not asked how. */
    boolean zombie() {
        try {
            String stat = Files.readString(proc("stat"), StandardCharsets.ISO_8859_1);
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException notThereOrNotLinux) {
            return false;
        }
    }

    /** It is a PostgreSQL at work in this very folder. */
    boolean runsHere() {
        List<String> words = commandLine();
        return !words.isEmpty() && words.getFirst().endsWith("/postgres") && words.contains(db.toString());
    }

    // Linux lets everybody read the command line itself, but not always what else Java would ask of another user's
    // process.
    private List<String> commandLine() {
        try {
            return List.of(Files.readString(proc("cmdline")).split("\0"));
        } catch (IOException notThereOrNotLinux) {
            ProcessHandle.Info info =
                    ProcessHandle.of(pid).map(ProcessHandle::info).orElse(null);
            if (info == null) {
                return List.of();
            }
            List<String> words = new ArrayList<>(info.command().stream().toList());
            words.addAll(List.of(info.arguments().orElse(new String[0])));
            return words;
        }
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(pid), file);
    }
}
