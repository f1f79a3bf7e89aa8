package kith.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one Chromium of a test run: that of the machine, started by the first test that needs it and stopped with the JVM. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final List<String> QUIETLY = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** The running browser. Like all of Playwright it belongs to the thread that asked first. */
    static Browser running() {
        return Started.BROWSER;
    }

    private static Path executable() {
        return find(System.getenv("KITH_CHROMIUM"), System.getenv("PATH"))
                .orElseThrow(() -> new IllegalStateException("The browser tests need Chromium and found none."
                        + " Install it (on Debian: apt-get install chromium) or say where it is in KITH_CHROMIUM."));
    }

    static Optional<Path> find(@Nullable String named, @Nullable String path) {
        Stream<Path> candidates = named != null && !named.isBlank()
                ? Stream.of(Path.of(named))
                : NAMES.stream()
                        .flatMap(name -> Stream.of((path == null ? "" : path).split(File.pathSeparator))
                                .map(folder -> Path.of(folder, name)));
        return candidates.filter(Files::isExecutable).findFirst();
    }

    /** Apart, so that asking where Chromium is does not start it. */
    private static final class Started {

        private static final Browser BROWSER = start();

        private static Browser start() {
            Path executable = executable();
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(QUIETLY));
        }
    }
}
