package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlainTextTest {

    @Test
    void makesOneLineOfWhatWasTyped() {
        assertThat(PlainText.line("  Ada \t\n\r\n\u00A0 Brink\u3000")).isEqualTo("Ada Brink");
        assertThat(PlainText.line(null)).isEmpty();
    }

    @Test
    void keepsLinesButNotManyEmptyOnes() {
        assertThat(PlainText.lines("a\r\nb\rc\n\n\n\nd\n")).isEqualTo("a\nb\nc\n\nd");
    }

    @Test
    void takesOutWhatCannotBeSeen() {
        assertThat(PlainText.line("a\u0000b\u0007c\u001Bd\u007Fe\u0085")).isEqualTo("abcde");
        assertThat(PlainText.line("\u202Eevil\u202C \u2066x\u2069 \u200Fy\uFEFF"))
                .isEqualTo("evil x y");
        assertThat(PlainText.line("half \uD83D and \uDE00")).isEqualTo("half and");
    }

    @Test
    void emptyOfEverythingVisibleIsEmpty() {
        String nothing = "\u3164\u2800\u115F\uFFA0\u00AD\u034F\u180E\u200D\u200C\u200D" + Character.toString(0xE0041);
        assertThat(PlainText.line(nothing.repeat(5))).isEmpty();
        assertThat(PlainText.lines("a" + nothing.repeat(5) + "b")).isEqualTo("ab");
    }

    @Test
    void leavesJoinersAndTagsThatShowSomething() {
        String said = "می\u200Cخواهم 👩🏽\u200D💻 क\u094D\u200Dष 🏴"
                + "\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F";
        assertThat(PlainText.line(said)).isEqualTo(said);
    }

    @Test
    void leavesWhatPeopleWrite() {
        String family = "👩‍👩‍👧 ❤️ नमस्ते שלום مرحبا <b>&amp;";
        assertThat(PlainText.line(family)).isEqualTo(family);
        assertThat(PlainText.line("e\u0301")).isEqualTo("é");
    }

    @Test
    void flattensPilesOfMarks() {
        assertThat(PlainText.line("q" + "\u0335".repeat(60))).isEqualTo("q" + "\u0335".repeat(4));
    }

    /** Normalizing alone would take minutes for it, of anybody who sends a form. */
    @Test
    @Timeout(10)
    void takesNoLongerForAPileThanForOtherText() {
        assertThat(PlainText.lines("q" + "\u0315\u0300".repeat(400_000))).hasSizeLessThan(6);
    }

    @Test
    void countsAsPeopleDo() {
        assertThat(PlainText.length("a🦊é")).isEqualTo(3);
    }
}
