package kith.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs the programs of PostgreSQL and waits for what they say. */
final class PostgresPrograms {

    /** How a program ended and what it said. */
    record Outcome(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    private final Path binaries;
    private final RunAs runAs;

    PostgresPrograms(Path binaries, RunAs runAs) {
        this.binaries = binaries;
        this.runAs = runAs;
    }

    Outcome run(String program, Duration limit, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(runAs.prefix());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(command, limit);
    }

    static Outcome run(List<String> command, Duration limit) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        // What the operator set for other uses of PostgreSQL must not reach this one, and its messages are read below.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "error: no answer within " + limit.toSeconds() + " seconds");
            }
            return new Outcome(process.exitValue(), output.join());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command, e);
        }
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
