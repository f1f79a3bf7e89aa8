package kith.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {

    private static final String HOSTILE = "<script>alert(1)</script><img src=https://evil.example/x onerror=alert(2)>"
            + "=HYPERLINK(1) \u001b[2J\u202e</blockquote></style><style>*{}";

    @TempDir
    Path folder;

    private Command command;
    private Path zip;

    @BeforeEach
    void begin() throws IOException {
        command = new Command(folder);
        String row = Command.sent("Bob <b>", "1/29/26, 2:37 PM", HOSTILE);
        zip = command.zip(
                "<i>\u202e/Invitations.csv",
                Command.HEADER + row + row + Command.sent("Cid", "<script>alert(3)</script>", HOSTILE) + "<script>\n");
    }

    @Test
    void whatStrangersWroteIsShownAndNeverHeeded() throws IOException {
        assertThat(command.report(zip)).isZero();
        assertThat(command.html())
                .contains("&lt;script&gt;alert(1)", "&lt;script&gt;alert(3)")
                .doesNotContain("<script", "<img", "<i>", "\u001b", "\u202e")
                .containsOnlyOnce("</style>");
        assertThat(command.said()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void thePageNeedsNothingBesideItself() throws IOException {
        command.report(zip);
        String html = command.html();
        assertThat(html)
                .contains("Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-")
                .contains("<html lang=\"en\">", "<title>", "<caption>");
        assertThat(html.replaceAll("(?s)<blockquote.*?</blockquote>", ""))
                .doesNotContain("http:", "https:", " src=", " href=", "url(", "@import", "<link", " style=");
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        command.report(zip);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(command.page())))
                .isEqualTo("rw-------");
    }

    @Test
    void itTakesThePlaceOfAnEarlierReportAndOfNothingElse() throws IOException {
        assertThat(command.report(zip)).isZero();
        assertThat(command.report(zip)).isZero();
        Files.writeString(command.page(), "my diary");
        assertThat(command.report(zip)).isEqualTo(1);
        assertThat(command.wrong()).contains("is there already and is not a report of Kith’s");
        assertThat(command.html()).isEqualTo("my diary");
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsRefusedBeforeTheWork() throws IOException {
        assertThat(command.run(
                        zip.toString(), "--html", folder.resolve("none/x.html").toString()))
                .isEqualTo(1);
        assertThat(command.run(zip.toString(), "--html", folder.toString())).isEqualTo(1);
        assertThat(command.run(zip.toString(), zip.toString(), "--html=x")).isEqualTo(2);
        assertThat(command.wrong()).contains("cannot be written", "one at a time");
        assertThat(command.said()).isEmpty();
    }

    @Test
    void nothingIsLeftBesideIt() throws IOException {
        command.report(zip);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(zip, command.page());
        }
    }
}
