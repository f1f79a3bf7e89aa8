package kith.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows as they are met: well formed, badly formed, and in other letters. */
class RowsTest {

    private static final String GOOD = Command.sent("Bob Moss", "1/29/26, 2:37 PM", Command.DREDGER);

    @TempDir
    Path folder;

    private Command command;

    @BeforeEach
    void begin() {
        command = new Command(folder);
    }

    private String report(String rows) throws IOException {
        assertThat(command.report(command.zip("Invitations.csv", rows)))
                .as(command.wrong())
                .isZero();
        return command.said();
    }

    @Test
    void aThousandBadRowsAreCountedSomeNamedAndNoneIsFatal() throws IOException {
        String said = report(Command.HEADER + "bad,row\n".repeat(1000) + GOOD);
        assertThat(said)
                .contains("1,000 rows were left out:", "line 2: 2 columns where the header has 7", "and 980 more")
                .contains("Sent by you: one invitation");
        assertThat(command.html())
                .contains("line 41: 2 columns", "and 960 more")
                .doesNotContain("line 42:");
    }

    @Test
    void aRowWithoutAReadableDateOrDirectionIsNamed() throws IOException {
        String said = report(Command.HEADER
                + Command.sent("Bob Moss", "yesterday", "Hello")
                + Command.sent("Cid Tamm", "", "Hello")
                + "Ann,Dan,\"1/29/26, 2:37 PM\",Hello,SIDEWAYS,,\n");
        assertThat(said)
                .contains("One row was left out, and 2 more count but for something in them:")
                .contains("line 2: the date \"yesterday\" is not understood", "line 3: there is no date")
                .contains("line 4: the direction is neither OUTGOING nor INCOMING")
                .containsPattern("no date +2");
    }

    @Test
    void aQuotationMarkThatIsMissingSwallowsAFewRowsAndSaysWhich() throws IOException {
        String said = report(Command.HEADER
                + "Ann,Bob,\"1/29/26, 2:37 PM\",\"Hello Bob,OUTGOING,a,b\n"
                + "Ann,Cid,\"1/29/26, 2:37 PM\",\"Hello\",OUTGOING,a,b\n"
                + GOOD);
        assertThat(said).contains("line 2: up to line 3 this is one row", "Sent by you: one invitation");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNamedByItsLine() throws IOException {
        String said = report(Command.HEADER + GOOD + "Ann,Bob,1/29/26,\"Hello\nBob\n,OUTGOING\n".repeat(1));
        assertThat(said).contains("line 3: ", "Sent by you: one invitation");
    }

    @Test
    void columnsMayBeInAnyOrderAndQuotedLinesMayBreak() throws IOException {
        String said = report(
                "Direction,Message,Sent At,To,From\nOUTGOING,\"Hi \"\"Bob\"\",\n"
                        + "you told me about the dredger logs.\",\"1/29/26, 2:37 PM\",Bob,Ann\nINCOMING,,\"1/29/26, 2:37 PM\",Ann,Bob\n");
        assertThat(said)
                .contains("Sent by you: one invitation", "Received by you: one invitation")
                .doesNotContain("line ");
    }

    @Test
    void aFileWithoutTheColumnsIsNotRead() throws IOException {
        assertThat(command.report(
                        command.zip("Invitations.csv", "From,To,Sent At,Direction\nAnn,Bob,1/29/26,OUTGOING\n")))
                .isEqualTo(1);
        assertThat(command.wrong()).contains("from, to, sent at, message, direction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkAtTheBeginningSaysHowItIsWritten(String charset) throws IOException {
        Path archive = command.folder("Invitations.csv", "");
        Files.write(
                archive.resolve("Invitations.csv"),
                ("\uFEFF" + Command.HEADER + Command.sent("Bob Ölçü", "1/29/26, 2:37 PM", "Grüße, grüße"))
                        .getBytes(Charset.forName(charset)));
        assertThat(command.report(archive)).isZero();
        assertThat(command.said()).contains("Sent by you: one invitation").doesNotContain("line ");
    }

    @Test
    void lettersInAnotherEncodingAreNamed() throws IOException {
        Path archive = command.folder("Invitations.csv", "");
        Files.write(
                archive.resolve("Invitations.csv"),
                (Command.HEADER + Command.sent("Bob", "1/29/26, 2:37 PM", "Grüße"))
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(command.report(archive)).isZero();
        assertThat(command.said()).contains("line 2: some letters are not UTF-8", "Sent by you: one invitation");
    }
}
