package kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kith is told to stop while it is at work. */
class StopTest {

    @TempDir
    Path temporary;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void whatIsUnderWayIsFinishedAndTheDatabaseGoesLast() throws Exception {
        Path data = TestFolders.in(temporary);
        Process kith = start(data);
        try (BufferedReader said = kith.inputReader()) {
            String address = hear(said, "Kith is at ").replaceFirst(".*Kith is at ", "");
            CompletableFuture<HttpResponse<String>> slow =
                    browser.sendAsync(request(address + "/sign-in/slow"), BodyHandlers.ofString());
            hear(said, SlowKith.WORKING);
            assertThat(get(address + "/health/ready").statusCode()).isEqualTo(200);

            // Not of the process itself: that would throw away what was said and not heard yet.
            assertThat(kith.toHandle().destroy()).isTrue();
            hear(said, SlowKith.STOPPING);
            assertThat(get(address + "/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(address + "/health/live").statusCode()).isEqualTo(200);
            get(address + "/sign-in/go-on");

            assertThat(slow.get(60, TimeUnit.SECONDS).body()).isEqualTo("finished, with its database");
            assertThat(kith.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said.lines()).as("of what went wrong while stopping").isEmpty();
        }
        // As every Java machine that has ended by itself when told to.
        assertThat(kith.exitValue()).isEqualTo(128 + 15);
        assertThat(Postmaster.of(data.resolve("postgresql/db"))).isEmpty();
        theNextStartNeedsNoRecovery(data);
    }

    private static void theNextStartNeedsNoRecovery(Path data) throws IOException {
        try (EmbeddedPostgres next = EmbeddedPostgres.start(data, RunAs.here(), () -> fail("PostgreSQL was lost"))) {
            assertThat(Files.readString(data.resolve("postgresql/postgres.log")))
                    .contains("database system was shut down at")
                    .doesNotContain("was interrupted", "not properly shut down", "recovery");
        }
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowKith.class.getName(),
                        "--kith.test.slow=true",
                        "--kith.data=" + data,
                        "--kith.port=0",
                        "--kith.stop-notice=5s")
                .redirectErrorStream(true)
                .start();
    }

    private static String hear(BufferedReader said, String what) throws IOException {
        String line;
        do {
            line = said.readLine();
        } while (line != null && !line.contains(what));
        return line == null ? fail("Kith ended and did not say " + what) : line;
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(request(address), BodyHandlers.ofString());
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }
}
