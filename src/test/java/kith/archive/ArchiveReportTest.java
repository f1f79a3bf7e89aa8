package kith.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReportTest {

    private static final String ROWS = Command.HEADER
            + Command.sent("Bob Moss", "1/29/26, 2:37 PM", "")
            + Command.sent("Cid Tamm", "1/30/26, 2:37 PM", "Let's connect!")
            + Command.sent("Dan Novak", "2/1/26, 2:37 PM", "Let's connect!")
            + Command.sent("Eve Rossi", "2/2/26, 2:37 PM", Command.DREDGER)
            + "Fay Salo,Ann Berg,\"2/3/26, 2:37 PM\",We are in the same group.,INCOMING,https://www.linkedin.com/in/fay,\n";

    private static final String CONNECTIONS = """
            Notes:
            "When exporting your connection data, you may notice that some of the email addresses are missing."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Eve,Rossi,https://de.linkedin.com/in/eve-rossi/,,Quay,Pilot,05 Feb 2026
            Cid,Tamm,https://www.linkedin.com/in/cid-tamm,,Quay,Pilot,29 Jan 2020
            ,,,,,,01 Feb 2026
            Bad,Row,https://www.linkedin.com/in/bad,,,,soon
            """;

    @TempDir
    Path folder;

    private Command command;

    @BeforeEach
    void begin() {
        command = new Command(folder);
    }

    @Test
    void countsWhatWasSentAndWhatWasReceivedApart() throws IOException {
        assertThat(command.report(command.zip("Invitations.csv", ROWS))).isZero();
        assertThat(command.wrong()).isEmpty();
        assertThat(command.said())
                .contains("Sent by you: 4 invitations", "Received by you: one invitation", "2 times, canned")
                .containsPattern("blank +1 +25%")
                .containsPattern("canned +2 +50%")
                .containsPattern("reasoned +1 +25%")
                .containsPattern("Feb 2026 +2")
                .contains("What made you think of this person, of all people?")
                .contains("The page is at " + command.page());
        assertThat(command.html())
                .contains("Sent by you: 4 invitations", "Received by you: one invitation", "2 times, canned")
                .contains("Let's connect!", "<th scope=\"row\">Feb 2026</th>");
    }

    @Test
    void readsAFolderAsItReadsAZip() throws IOException {
        Path packed = command.zip("Complete/Invitations.csv", ROWS, "Complete/Connections.csv", CONNECTIONS);
        command.folder("Complete/Invitations.csv", ROWS);
        Path unpacked = command.folder("Complete/Connections.csv", CONNECTIONS);
        command.report(packed);
        String html = command.html();
        Command again = new Command(folder);
        assertThat(again.report(unpacked)).isZero();
        assertThat(again.html()).isEqualTo(html);
        assertThat(again.said()).isEqualTo(command.said());
    }

    @ParameterizedTest
    @ValueSource(strings = {"invitations.CSV", "a/b/Invitations.csv", "a\\Invitations.csv", "../../Invitations.csv"})
    void findsTheInvitationsWhereverTheyLie(String name) throws IOException {
        assertThat(command.report(
                        command.zip("README.txt", "hello", name, ROWS, "z/deeper/still/invitations.csv", "no")))
                .isZero();
        assertThat(command.said()).contains("Sent by you: 4 invitations");
        assertThat(Files.list(folder)).hasSize(2);
    }

    @Test
    void tellsWithWhomOneWasConnectedSinceByAddressAndDayAlone() throws IOException {
        command.report(command.zip("Invitations.csv", ROWS, "Connections.csv", CONNECTIONS));
        assertThat(command.said())
                .contains("Of the 4 you sent, 4 have both a date and the address of a profile.")
                .containsPattern("reasoned +1 of 1")
                .as("connected long before it was sent")
                .containsPattern("canned +0 of 2")
                .contains("Your connections: one row was left out");
    }

    @Test
    void claimsNothingOfConnectionsWhereTheFileHasNoAddresses() throws IOException {
        String bare = "From,To,Sent At,Message,Direction\nAnn,Eve Rossi,\"2/2/26, 2:37 PM\",Hello,OUTGOING\n";
        command.report(command.zip("Invitations.csv", bare, "Connections.csv", CONNECTIONS));
        assertThat(command.said()).contains("so nothing can be said here").doesNotContain(" of 1");
    }

    @Test
    void goesWithoutConnectionsThatCannotBeRead() throws IOException {
        assertThat(command.report(command.zip("Invitations.csv", ROWS, "Connections.csv", "Name\nEve\n")))
                .isZero();
        assertThat(command.said()).contains("Your connections were left out", "Sent by you: 4 invitations");
    }

    @Test
    void saysWhatItLookedForWhereThereIsNothing() throws IOException {
        assertThat(command.report(command.zip("Profile.csv", "x\n"))).isEqualTo(1);
        assertThat(command.report(command.folder("Profile.csv", "x\n"))).isEqualTo(1);
        assertThat(command.wrong().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("kith assess: in ") && line.contains("there is no Invitations.csv"));
        assertThat(command.page()).doesNotExist();
    }

    @Test
    void anEmptyFileHoldsNoInvitation() throws IOException {
        assertThat(command.report(command.zip("Invitations.csv", ""))).isZero();
        assertThat(command.said()).contains("Sent by you: no invitation");
    }

    @Test
    void answersLineByLineAsJsonWhereThatIsAskedFor() throws IOException {
        assertThat(command.run(command.zip("Invitations.csv", ROWS).toString(), "--format", "json"))
                .isZero();
        assertThat(command.said().lines()).hasSize(5).allMatch(line -> line.startsWith("{\"id\":"));
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void writesNoPageAboutASingleFile() throws IOException {
        Path file = Files.writeString(folder.resolve("Invitations.csv"), ROWS);
        assertThat(command.report(file)).isEqualTo(1);
        assertThat(command.wrong()).contains("name the folder");
    }
}
