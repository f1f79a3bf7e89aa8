package kith.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any string in, a grade out: no exception, offsets inside the text, work that grows no faster than the text. */
class AnyTextTest {

    private static final Reasons REASONS = Reasons.load();
    private static final Recipient LEENA = new Recipient("Leena Salo", List.of(), List.of("sea ice"));
    private static final String[] PIECES = {
        "Hi ",
        "[",
        "]",
        "{{",
        "}}",
        "${",
        "%",
        "<",
        ">",
        "name",
        "NAME",
        "your ",
        "post ",
        "on ",
        "connect ",
        "?",
        "!",
        ".",
        "\n",
        ",",
        " ",
        "'",
        "\"",
        "“",
        "\u0000",
        "\uD83D",
        "\uDE00",
        "😀",
        "\u202E",
        "\u200B",
        "ß",
        "é",
        "e\u0301",
        "İ",
        "שלום ",
        "مرحبا ",
        "你好",
        "http://x.y",
        "a@b.c",
        "15+ years ",
        "Leena",
        "MySQL",
        "___",
        "*|",
        "|*",
        "\t",
        "\r\n",
        "ﬁ",
        "𝗛𝗶 ",
        "2026"
    };

    private static void holds(String why) {
        Assessment assessment = REASONS.assess(new ClaimedHow("group", List.of(why)), why, LEENA, List.of(why, why));
        int length = why.codePointCount(0, why.length());
        for (Finding finding : assessment.findings()) {
            assertThat(finding.start()).isBetween(0, length);
            assertThat(finding.end()).isBetween(finding.start(), length);
            int from = why.offsetByCodePoints(0, finding.start());
            int to = why.offsetByCodePoints(0, finding.end());
            assertThat(finding.words()).isEqualTo(why.substring(from, to));
            assertThat(finding.question()).isNotBlank();
        }
        assertThat(REASONS.assess(new ClaimedHow("group", List.of(why)), why, LEENA, List.of(why, why)))
                .isEqualTo(assessment);
    }

    @Test
    void piecesOfMessagesInAnyOrder() {
        Random random = new Random(20100903);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder why = new StringBuilder();
            for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
                why.append(PIECES[random.nextInt(PIECES.length)]);
            }
            holds(why.toString());
        }
    }

    @Test
    void charactersInAnyOrder() {
        Random random = new Random(6);
        for (int i = 0; i < 2_000; i++) {
            char[] why = new char[random.nextInt(60)];
            for (int j = 0; j < why.length; j++) {
                why[j] = (char) random.nextInt(random.nextBoolean() ? 0x250 : 0x10000);
            }
            holds(new String(why));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A",
                " a",
                "[",
                "{",
                "[name",
                "(",
                "(x)(topic)",
                "<x ",
                "%a",
                "your post on ",
                "you ",
                "connect ",
                "same group ",
                "a.",
                "a,",
                "www.",
                "Hi ",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ",
                "\uD83D",
                "e\u0301",
                "“",
                "_",
                "you wrote we met "
            })
    void tenThousandCharactersLeaveMarksInProportion(String piece) {
        IntFunction<String> text = length -> piece.repeat(length / piece.length());
        holds(text.apply(10_000));
        int some = REASONS.read(Text.of(text.apply(5_000))).marks().all().size();
        int twice = REASONS.read(Text.of(text.apply(10_000))).marks().all().size();
        assertThat(twice).isLessThanOrEqualTo(2 * some + 100);
    }
}
