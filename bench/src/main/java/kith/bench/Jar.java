package kith.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Kith as its operator starts it, on the loopback and a data folder of its own. */
final class Jar implements AutoCloseable {

    private final Process process;
    private final int port;

    private Jar(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Jar start(Path jar, Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        String more = System.getenv().getOrDefault("KITH_BENCH_JAVA", "");
        command.addAll(more.isBlank() ? List.of() : List.of(more.split(" ")));
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(java.util.Map.of(
                "KITH_BIND", "127.0.0.1",
                "KITH_PORT", "0",
                "KITH_DATA", data.toString(),
                // Of the limits this alone would stop a member who writes to thousands.
                "KITH_LIMITS_INVITATIONS_OUT", "1000000"));
        builder.environment().keySet().removeIf(name -> name.startsWith("KITH_DATABASE") || name.equals("KITH_URL"));
        Process process = builder.start();
        BufferedReader said = process.inputReader();
        String line = said.readLine();
        while (line != null && !line.contains("Kith is at ")) {
            System.err.println(line);
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("Kith did not start");
        }
        Thread.ofVirtual().start(() -> said.lines().forEach(System.err::println));
        return new Jar(process, Integer.parseInt(line.replaceFirst(".*:(\\d+)$", "$1")));
    }

    int port() {
        return port;
    }

    /** Seconds of the processor that Kith's own process has used, its PostgreSQL not counted. */
    double processor() {
        return Machine.processor(process.toHandle());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
