package kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that {@code kith assess} writes about an archive, opened from the disk as its owner would. */
class ArchivePageTests {

    @TempDir
    Path folder;

    private Path written() throws Exception {
        StringBuilder rows =
                new StringBuilder("From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n");
        String[] messages = {
            "",
            "Let's connect!",
            "We are in the same group.",
            "You told me about the dredger logs in Emden; may I send you the photo of 1912?"
        };
        for (int i = 0; i < 120; i++) {
            String message = messages[i % 7 % messages.length];
            rows.append("Ann Berg,P%d,\"%d/3/%d, 2:37 PM\",%s,%s,in/ann,in/p%d%n"
                    .formatted(i, i % 12 + 1, 20 + i % 7, message, i % 3 == 0 ? "INCOMING" : "OUTGOING", i));
        }
        rows.append("broken,")
                .append("x".repeat(300))
                .append("\nAnn,Bob,")
                .append("y".repeat(300))
                .append(",<script>document.title='caught'</script>")
                .append("z".repeat(300))
                .append(",OUTGOING,,\n");
        Files.writeString(folder.resolve("Invitations.csv"), rows);
        Files.writeString(
                folder.resolve("Connections.csv"),
                "First Name,Last Name,URL,Connected On\nP,Seven,https://www.linkedin.com/in/p7,29 Jan 2026\n");
        Path page = folder.resolve("report.html");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "kith.Kith"));
        command.addAll(List.of("assess", folder.toString(), "--html", page.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        return page;
    }

    @Test
    void isUsableInEveryWindowAndHeedsNothingThatStrangersWrote() throws Exception {
        String address = written().toUri().toString();
        for (Window window : Window.all()) {
            try (BrowserContext context = Chromium.running().newContext(window.options(address))) {
                Troubles troubles = new Troubles(context);
                Page page = context.newPage();
                page.navigate(address);
                assertThat(page.title()).isEqualTo("Your invitations, and what they said");
                Axe.fits(page);
                Axe.check(page, window);
                page.locator("summary").all().forEach(com.microsoft.playwright.Locator::click);
                Axe.fits(page);
                Axe.check(page, window);
                assertThat(troubles.found()).isEmpty();
                picture(page, window);
            }
        }
    }

    /** For a person to look at, where they said where. */
    private static void picture(Page page, Window window) {
        String shots = System.getProperty("shots");
        if (shots != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(shots, "archive-" + window.label() + ".png"))
                    .setFullPage(true));
        }
    }
}
