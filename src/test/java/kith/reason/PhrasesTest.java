package kith.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a line of a language's file is read, and what it finds. */
class PhrasesTest {

    private static List<String> found(String line, String why) {
        Text text = Text.of(why);
        List<Mark> marks = new ArrayList<>();
        new Phrases(Language.of("en", List.of("[stock]", line))).find(text, marks);
        return marks.stream()
                .map(mark -> why.substring(
                        text.word(mark.from()).start(), text.word(mark.to() - 1).end()))
                .toList();
    }

    @Test
    void aFirstWordThatMayBeMissingMayBe() {
        assertThat(found("just? dropping|popping +by", "I was just popping by."))
                .containsExactly("just popping by", "popping by");
        assertThat(found("just? dropping|popping +by", "Popping by!")).containsExactly("Popping by");
        assertThat(found("so? very? glad", "Glad you wrote")).containsExactly("Glad");
    }

    @Test
    void oneStrayWordMayStandBetweenUnlessTheNextMustFollowAtOnce() {
        assertThat(found("grow your network", "to grow your own network")).containsExactly("grow your own network");
        assertThat(found("grow your network", "to grow your very own network")).isEmpty();
        assertThat(found("grow .. network", "to grow your very own old network"))
                .containsExactly("grow your very own old network");
        assertThat(found("grow +your +network", "to grow your own network")).isEmpty();
    }

    @Test
    void whatItNeedsMustStandInTheSameSentence() {
        assertThat(found("grow network", "We grow leeks. Network cables too.")).isEmpty();
        assertThat(found("grow network?", "We grow leeks. Network cables too.")).containsExactly("grow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"based .. +in", "just? so?", "just?"})
    void aLineThatSaysTwoThingsOrNothingIsRefused(String line) {
        assertThatThrownBy(() -> found(line, "just so"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(line);
    }
}
