package kith.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kith.reason.Finding;
import kith.reason.Finding.Kind;
import org.junit.jupiter.api.Test;

/** What of an assessment stands under the text while it is written. */
class PromptsTest {

    private static final String WHY =
            "Dear Noor, your profile is impressive. I am a senior consultant. Let us connect!";

    @Test
    void asksThreeThingsAtMostAndNothingTwice() {
        Prompts prompts = Prompts.of(
                Stream.of(Kind.PRAISE, Kind.PRAISE, Kind.TITLE, Kind.PITCH, Kind.GREETING)
                        .map(kind -> found(kind, "impressive"))
                        .toList(),
                WHY);
        assertThat(prompts.lines()).extracting(Prompts.Line::kind).containsExactly(Kind.PRAISE, Kind.TITLE, Kind.PITCH);
        assertThat(Prompts.of(List.of(), WHY)).isEqualTo(Prompts.NONE);
    }

    @Test
    void quotesTheWordsMeantOnOneLine() {
        assertThat(Quote.of("  your\n profile\t is\u00a0 impressive ", WHY)).isEqualTo("your profile is impressive");
        assertThat(Quote.of("Dear Noor, your profile is impressive. I am a senior consultant. Let us", WHY))
                .isEqualTo("Dear Noor, your profile is impressive. … Let us");
        String without = "潮".repeat(200);
        assertThat(Quote.of(without, WHY)).hasSizeLessThan(Quote.LONGEST).contains(" … ");
        String pairs = "𝒜".repeat(200);
        assertThat(Quote.of(pairs, WHY)).isEqualTo("𝒜".repeat(40) + " … " + "𝒜".repeat(16));
    }

    @Test
    void doesNotQuoteWhatIsAboutAllOfIt() {
        assertThat(Quote.of(WHY.substring(0, WHY.length() - 1), WHY)).isNull();
        assertThat(Quote.of(" ", WHY)).isNull();
        assertThat(Quote.of("", "")).isNull();
        assertThat(Quote.of("!!", WHY)).isNull();
    }

    @Test
    void knowsWhatThePageAsksAlready() {
        Prompts before = Prompts.of(List.of(found(Kind.PRAISE, "impressive")), WHY);
        Prompts longer = Prompts.of(List.of(found(Kind.PRAISE, "impressive indeed")), WHY);
        Prompts other = Prompts.of(List.of(found(Kind.PITCH, "impressive")), WHY);
        assertThat(longer.mark()).isNotEqualTo(before.mark());
        assertThat(longer.asksAsBefore(before.mark())).isTrue();
        assertThat(other.asksAsBefore(before.mark())).isFalse();
        assertThat(before.mark())
                .isEqualTo(Prompts.of(List.of(found(Kind.PRAISE, "impressive")), WHY)
                        .mark());
        assertThat(Prompts.NONE.asksAsBefore(Prompts.NONE.mark())).isTrue();
        assertThat(Prompts.NONE.asksAsBefore(before.mark())).isFalse();
        assertThat(before.asksAsBefore("")).isFalse();
    }

    private static Finding found(Kind kind, String words) {
        return new Finding(kind, 0, words.length(), words, "What stayed with you?", "Kind words.");
    }
}
