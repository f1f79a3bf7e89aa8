package kith.archive;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Says how far a long reading has come: never in the first second, and never where it would stand among the answers. */
final class Progress {

    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final long TERMINAL_PAUSE = Duration.ofMillis(200).toNanos();
    private static final long LINE_PAUSE = Duration.ofSeconds(5).toNanos();

    private final PrintStream err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long start;
    private long next;
    private int shown;

    /**
     * @param terminal whether a line may be written over; else there is a line now and then
     * @param nanos a clock that only runs forward
     */
    Progress(PrintStream err, boolean terminal, LongSupplier nanos) {
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
        start = nanos.getAsLong();
        next = PATIENCE;
    }

    /** Says nothing. */
    static Progress none() {
        return new Progress(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false, () -> 0);
    }

    static boolean atTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    void show(long done, long all) {
        long passed = nanos.getAsLong() - start;
        if (passed < next) {
            return;
        }
        next = passed + (terminal ? TERMINAL_PAUSE : LINE_PAUSE);
        String words = Words.of(all > 0 ? "progress.of" : "progress.so_far", done, all);
        if (terminal) {
            err.print("\r" + words + " ".repeat(Math.max(0, shown - words.length())));
            err.flush();
            shown = words.length();
        } else {
            err.println(words);
        }
    }

    /** Takes the line away again. */
    void end() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
        }
    }
}
