package kith.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures the grades against messages labelled by hand: the project's own, and any other file by {@code -Dreasons=FILE}. */
class CorpusTest {

    private static final Path OWN = Path.of("src/test/resources/reason/corpus.jsonl");

    @Test
    void theProjectsOwnMessagesAreGradedAsTheirReadersDid() throws IOException {
        Confusion confusion = measure(OWN);
        assertThat(confusion.macroF1()).as(confusion.toString()).isGreaterThan(0.93);
        assertThat(confusion.count(Grade.REASONED, Grade.CANNED)).isZero();
        assertThat(confusion.count(Grade.THIN, Grade.CANNED)).isLessThanOrEqualTo(2);
    }

    @Test
    void messagesFromElsewhereAreGradedWellEnough() throws IOException {
        String file = System.getProperty("reasons", "");
        assumeTrue(!file.isEmpty(), "no file named by -Dreasons");
        Confusion confusion = measure(Path.of(file));
        System.out.println(confusion);
        assertThat(confusion.macroF1()).isGreaterThan(0.75);
        assertThat(confusion.count(Grade.REASONED, Grade.CANNED)).isZero();
    }

    private static Confusion measure(Path file) throws IOException {
        Reasons reasons = Reasons.load();
        JsonMapper json = new JsonMapper();
        Confusion confusion = new Confusion();
        for (String line : Files.readAllLines(file)) {
            JsonNode message = json.readTree(line);
            String label = message.path("label").asString("").toUpperCase(Locale.ROOT);
            if (List.of("CANNED", "THIN", "REASONED").contains(label)) {
                String why = message.path("why").asString(message.path("text").asString(""));
                confusion.add(
                        Grade.valueOf(label),
                        reasons.assess(null, why, null, List.of()).grade());
            }
        }
        return confusion;
    }
}
