package kith.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssessCommandTest {

    private static final String HEADER = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream wrong = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new AssessCommand(to, wrong, Limits.ofThisMachine(), false, () -> 0).run(List.of(args));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private List<JsonNode> lines() {
        JsonMapper json = new JsonMapper();
        return out.toString(StandardCharsets.UTF_8).lines().map(json::readTree).toList();
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void answersEachLineWithItsIdGradeAndFindings() throws IOException {
        int status = run(file("in.jsonl", """
                {"id": "a", "how": null, "why": "Let's connect!"}
                {"id": 7, "how": {"kind": "group"}, "why": "We are in the same group.", "recipient": {"name": "Leena Salo"}}
                """));
        assertThat(status).isZero();
        assertThat(lines()).extracting(JsonNode::toString).containsExactly("""
                        {"id":"a","grade":"canned","findings":[{"kind":"stock_phrase","words":"Let's connect",\
                        "question":"What made you think of this person, of all people?"}]}""", """
                        {"id":7,"grade":"thin","findings":[{"kind":"how_restated","words":"We are in the same group",\
                        "question":"What would you like to talk about with Leena?"}]}""");
    }

    @Test
    void usesRecipientAndEarlierReasonsOfALine() throws IOException {
        run(file("in.jsonl", """
                {"id": 1, "why": "Hi Marta, may I see your ice charts of 1867?", "recipient": {"name": "Leena Salo"}}
                {"id": 2, "why": "May I see your ice charts of 1867?", "earlier": ["May I see your ice charts of 1868?", \
                "May I see your ice charts of 1869?", "May I see your ice charts of 1870?", "May I see your ice charts of 1871?"]}
                """));
        assertThat(lines())
                .extracting(line -> line.at("/findings/0/kind").asString())
                .containsExactly("wrong_name", "near_copy");
    }

    @Test
    void namesLinesThatAreNoInvitationAndReadsOn() throws IOException {
        int status = run(file("in.jsonl", "{\"why\": \"Hi\"}\n\nnot json\n{\"why\": 5}\n{\"why\": \"Hi\"}\n"));
        assertThat(status).isZero();
        assertThat(lines()).extracting(line -> line.path("id").asInt()).containsExactly(1, 5);
        assertThat(err())
                .contains("2 rows could not be read wholly", "line 3: no JSON", "line 4: \"why\" should be a text");
    }

    @Test
    void survivesLinesMadeToBreakAReader() throws IOException {
        String deep = "[".repeat(100_000);
        assertThat(run(file("in.jsonl", "{\"why\": " + deep + "\n{\"why\": \"Hi\"} x\n{\"why\": \"\\ud800\"}\n")))
                .isZero();
        assertThat(lines()).hasSize(1);
        assertThat(err()).contains("line 1: no JSON", "line 2: ");
    }

    @Test
    void readsAnArchiveWithQuotedLinesEmptyMessagesAndMissingColumns() throws IOException {
        int status = run(file(
                "Invitations.csv",
                "From,To,Sent At,Message,Direction\n"
                        + "Ann,Bob,\"1/29/26, 2:37 PM\",\"Hi Bob,\n"
                        + "you told me about the \"\"dredger\"\" logs, I found the photo.\",OUTGOING\n"
                        + "Ann,Cid,\"1/28/26, 2:37 PM\",,OUTGOING\n"));
        assertThat(status).isZero();
        assertThat(err()).isEmpty();
        assertThat(lines()).extracting(line -> line.path("id").asInt()).containsExactly(2, 4);
        assertThat(lines()).extracting(line -> line.path("grade").asString()).containsExactly("reasoned", "canned");
    }

    @Test
    void namesRowsOfAnArchiveThatAreMalformedAndReadsOn() throws IOException {
        int status = run(file(
                "Invitations.csv",
                HEADER
                        + "broken,row\n"
                        + "Ann,Bob,yesterday,Hello,OUTGOING,a,b\n"
                        + "Ann,Bob,\"1/2/26, 2:37 AM\",a,b,c,d,e,f,g\n"));
        assertThat(status).isZero();
        assertThat(lines()).hasSize(1);
        assertThat(err())
                .contains(
                        "3 rows",
                        "line 2: 2 columns where the header has 7",
                        "line 3: the date \"yesterday\"",
                        "line 4: 10 columns");
    }

    @Test
    void countsCopiesByTheirDates() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int day = 1; day <= 5; day++) {
            rows.append(
                    "Ann,P%d,\"1/%d/26, 9:00 AM\",Your ice charts of 1867 match our Turku log. May I see the winter pages?,OUTGOING,a,b%n"
                            .formatted(day, day));
        }
        rows.append("Ann,P6,\"3/20/26, 9:00 AM\",Your ice charts of 1867 match our Turku log. May I see the winter"
                + " pages?,OUTGOING,a,b\n");
        run(file("Invitations.csv", rows.toString()));
        assertThat(lines().get(4).at("/findings/0/kind").asString()).isEqualTo("near_copy");
        assertThat(lines().get(5).path("grade").asString()).isEqualTo("reasoned");
    }

    @Test
    void tellsInWordsWhatThereIsAndSumsItUp() throws IOException {
        run(
                file(
                        "Invitations.csv",
                        HEADER
                                + "Ann,Bob,\"1/2/26, 2:37 PM\",Let's connect!,OUTGOING,a,b\n"
                                + "Ann,Cid,\"1/2/26, 2:37 PM\",,OUTGOING,a,b\n"
                                + "Dan,Ann,\"1/2/26, 2:37 PM\",You still owe me the 1867 ice chart; may I pick it"
                                + " up?,INCOMING,a,b\n"),
                "--format",
                "text");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("canned", "Let's connect!", "? What made you think of Bob, of all people?")
                .contains("Sent: 2 invitations: 1 blank, 1 canned.", "Received: one invitation: 1 reasoned.");
    }

    @Test
    void showsNoControlCharactersOfAStranger() throws IOException {
        run(file("in.jsonl", "{\"why\": \"Hi \\u001b[2J\\u202e you\"}\n"), "--format=text");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void saysInOneLineWhatIsWrongWithAFile() throws IOException {
        assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(1);
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(run(file("letter.txt", "Dear all,\n"))).isEqualTo(1);
        assertThat(run("a\0b")).isEqualTo(1);
        assertThat(err().lines()).hasSize(4).allMatch(line -> line.startsWith("kith assess: "));
    }

    @Test
    void saysHowItIsCalled() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(err()).contains("Usage: kith assess FILE");
        assertThat(run("--format", "xml", file("empty.jsonl", ""))).isEqualTo(2);
        assertThat(err()).contains("there is no format xml");
    }

    @Test
    void anEmptyFileHoldsNoInvitation() throws IOException {
        assertThat(run(file("empty.jsonl", ""), "--format=text")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("There is no invitation in this file.");
    }
}
