package kith.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

    private static List<String> words(String source) {
        return Text.of(source).words().stream().map(Word::plain).toList();
    }

    @Test
    void wordsAreComparedWithoutAccentsAndDress() {
        assertThat(words("Ça, GRÖSSE & 𝗖𝗼𝗻𝗻𝗲𝗰𝘁")).containsExactly("ca", "grosse", "connect");
    }

    @Test
    void aLinkIsOneWord() {
        Text text = Text.of("See https://example.org/a?b=c, or mail a.b@example.org.");
        assertThat(text.words()).filteredOn(w -> w.is(Word.Shape.LINK)).hasSize(2);
        assertThat(text.sentences()).isEqualTo(1);
    }

    @Test
    void aFullStopInAFigureOrAfterATitleEndsNoSentence() {
        assertThat(Text.of("Dr. Pohl paid 1.780 euros for node.js. Really?").sentences())
                .isEqualTo(2);
    }

    @Test
    void tellsQuestionsFromStatements() {
        Text text = Text.of("You wrote it. How?\nI liked it");
        assertThat(List.of(text.question(0), text.question(1), text.question(2)))
                .containsExactly(false, true, false);
    }

    @Test
    void aTextWithoutWordsHasNoSentence() {
        assertThat(Text.of("?! … 🎉").sentences()).isZero();
    }
}
