package kith.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures the grades against messages labelled by hand: the project's own, and any other file by {@code -Dreasons=FILE}.
 * With {@code -Dwrong=true} those graded otherwise are listed, the held ones never.
 */
class CorpusTest {

    /** What the quarter never trained on reaches at least, words only. */
    private static final Map<String, Double> HELD =
            Map.of("en", 0.85, "de", 0.85, "fr", 0.88, "es", 0.87, "nl", 0.87, "pt", 0.87, "it", 0.88);

    private static final Reasons REASONS = Reasons.load();

    @Test
    void messagesNeverTrainedOnAreGradedByTheirWordsAlone() {
        List<Message> held = Message.corpus().stream()
                .filter(Message::held)
                .map(Message::textOnly)
                .toList();
        Measure measure = measured("held, text only", held);
        HELD.forEach((language, least) ->
                assertThat(measure.in(language).macroF1()).as(language).isGreaterThanOrEqualTo(least));
        assertThat(measure.all().count(Grade.REASONED, Grade.CANNED)).isZero();
    }

    @Test
    void messagesNeverTrainedOnAreGradedByAllThatIsKnown() {
        List<Message> held = Message.corpus().stream().filter(Message::held).toList();
        Measure measure = measured("held, all that is known", held);
        assertThat(measure.all().macroF1()).isGreaterThanOrEqualTo(0.85);
        assertThat(measure.all().count(Grade.REASONED, Grade.CANNED)).isZero();
    }

    @Test
    void messagesTrainedOnAreGradedAsTheirReadersDid() {
        List<Message> open =
                Message.corpus().stream().filter(message -> !message.held()).toList();
        Measure measure = measured("trained on, all that is known", open);
        assertThat(measure.shown().macroF1()).isGreaterThan(0.9);
        assertThat(measure.all().count(Grade.REASONED, Grade.CANNED)).isZero();
    }

    @Test
    void theOlderMessagesAreGradedAsTheirReadersDid() {
        Measure measure = measured("older corpus", Message.read(Message.OLDER));
        assertThat(measure.all().macroF1()).isGreaterThan(0.93);
        assertThat(measure.all().count(Grade.REASONED, Grade.CANNED)).isZero();
    }

    @Test
    void theLettersOfTheDemoCommunityAreGradedAsTheirAuthorMeant() {
        Measure measure = measured("demo", DemoLetters.all());
        assertThat(measure.wrong()).isEmpty();
    }

    @Test
    void messagesFromElsewhereAreGradedWellEnough() {
        String file = System.getProperty("reasons", "");
        assumeTrue(!file.isEmpty(), "no file named by -Dreasons");
        Measure measure = measured(file, Message.read(Path.of(file)));
        assertThat(measure.all().macroF1()).isGreaterThan(0.87);
        assertThat(measure.all().count(Grade.REASONED, Grade.CANNED)).isZero();
    }

    private static Measure measured(String title, List<Message> messages) {
        Measure measure = Measure.of(messages, REASONS);
        System.out.println(title + "\n" + measure);
        if (Boolean.getBoolean("wrong")) {
            measure.wrong().forEach(System.out::println);
        }
        return measure;
    }
}
