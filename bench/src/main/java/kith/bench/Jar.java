package kith.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Kith as its operator starts it, on the loopback and a data folder of its own. */
final class Jar implements AutoCloseable {

    private final Process process;
    private final int port;
    private final List<String> said;

    private Jar(Process process, int port, List<String> said) {
        this.process = process;
        this.port = port;
        this.said = said;
    }

    static Jar start(Path jar, Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        String options = System.getenv().getOrDefault("KITH_BENCH_JAVA", "");
        command.addAll(options.isBlank() ? List.of() : List.of(options.split(" ")));
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(java.util.Map.of(
                "KITH_BIND", "127.0.0.1",
                "KITH_PORT", "0",
                "KITH_DATA", data.toString(),
                // Of the limits these alone would stop members who write to thousands, and their programs.
                "KITH_LIMITS_INVITATIONS_OUT", "1000000",
                "KITH_LIMITS_SENT_ALIKE", "1000000",
                "KITH_LIMITS_MESSAGES", "1000000000",
                "KITH_LIMITS_API_REQUESTS", "1000000000"));
        builder.environment().keySet().removeIf(name -> name.startsWith("KITH_DATABASE") || name.equals("KITH_URL"));
        Process process = builder.start();
        BufferedReader said = process.inputReader();
        List<String> lines = new CopyOnWriteArrayList<>();
        String line = said.readLine();
        while (line != null && !line.contains("Kith is at ")) {
            System.err.println(line);
            lines.add(line);
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("Kith did not start");
        }
        Thread.ofVirtual().start(() -> listen(said, lines));
        return new Jar(process, Integer.parseInt(line.replaceFirst(".*:(\\d+)$", "$1")), lines);
    }

    private static void listen(BufferedReader said, List<String> lines) {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                System.err.println(line);
                lines.add(line);
            }
        } catch (IOException e) {
            System.err.println("Kith has ended."); // its output closes with the process
        }
    }

    /** Waits until Kith has said something like this, for ten minutes. */
    void hear(String like) throws InterruptedException {
        Pattern pattern = Pattern.compile(like);
        for (int second = 0; second < 600; second++) {
            if (said.stream().anyMatch(line -> pattern.matcher(line).find())) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new IllegalStateException("Kith did not say " + like);
    }

    int port() {
        return port;
    }

    /** Seconds of the processor that Kith's own process has used, its PostgreSQL not counted. */
    double processor() {
        return Machine.processor(process.toHandle());
    }

    /** Bytes of its heap that are in use once all that can be collected is. */
    long liveBytes() throws IOException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process counting = new ProcessBuilder(jcmd.toString(), "" + process.pid(), "GC.class_histogram").start();
        try (BufferedReader lines = counting.inputReader()) {
            String total = lines.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
            return Long.parseLong(total.strip().split("\\s+")[2]);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
