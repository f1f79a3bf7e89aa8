package kith.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** On what was measured. */
final class Machine {

    private Machine() {}

    static String describe(String postgres, String durability) throws IOException {
        return "%s, %d cores for Kith, PostgreSQL and the load together; %s of memory; %s %s; Java %s (%s); PostgreSQL %s (%s)"
                .formatted(
                        line("/proc/cpuinfo", "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        line("/proc/meminfo", "MemTotal"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.runtime.version"),
                        System.getProperty("java.vendor"),
                        postgres,
                        durability);
    }

    /** Seconds of the processor that a process has used. */
    static double processor(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
    }

    private static String line(String file, String begins) throws IOException {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return "unknown " + begins;
        }
        return Files.readAllLines(path).stream()
                .filter(line -> line.startsWith(begins))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown " + begins);
    }
}
