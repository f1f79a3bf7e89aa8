package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.invitation.FirstTry.Outcome;
import kith.invitation.FirstTryStore.Count;
import kith.invitation.LetterTallyStore.Tally;
import kith.reason.Grade;
import org.junit.jupiter.api.Test;

/** What the operator's page makes of exact numbers: rough ones. */
class InsightTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void nothingBelowFiveIsToldApart() {
        assertThat(Stream.of(0, 1, 2, 3, 4).map(Rough::of).distinct()).containsExactly(new Rough(0));
        assertThat(Stream.of(5, 7, 8, 12, 13, 1_000_002).map(n -> Rough.of(n).about()))
                .containsExactly(5L, 5L, 10L, 10L, 15L, 1_000_000L);
    }

    @Test
    void aShareIsTakenFromWhatIsShown() {
        assertThat(Rough.of(9).inTen(Rough.of(21))).isEqualTo(5);
        assertThat(Rough.of(4).inTen(Rough.of(100))).as("too few").isZero();
        assertThat(Rough.of(9).inTen(Rough.of(14))).as("of too few").isZero();
        assertThat(Rough.of(23).inTen(Rough.of(22))).as("rounded up").isEqualTo(10);
    }

    @Test
    void monthsComeOnceThereIsSomethingToTell() {
        Insight insight = Insight.of(
                List.of(tally(MAY, Grade.REASONED, 4), tally(JUNE, Grade.REASONED, 23), tally(JUNE, Grade.THIN, 6)),
                List.of(),
                Map.of(),
                Map.of());
        assertThat(insight.months()).extracting(Insight.Month::name).containsExactly("May 2026", "June 2026");
        assertThat(Insight.of(List.of(tally(MAY, Grade.REASONED, 4)), List.of(), Map.of(), Map.of())
                        .months())
                .isEmpty();
        assertThat(insight.fates()).extracting(Insight.Fate::grade).isEqualTo(Insight.GRADES);
        assertThat(insight.fates().getFirst().sent()).as("four and 23").isEqualTo(Rough.of(25));
        assertThat(insight.bars())
                .extracting(bars -> bars.bars().getLast().height())
                .containsExactly(Bars.HEIGHT, Bars.HEIGHT * 5 / 25, 0);
        assertThat(Insight.of(List.of(), List.of(), Map.of(), Map.of()).bars())
                .allSatisfy(bars -> assertThat(bars.bars()).isEmpty());
    }

    @Test
    void theQuestionThatHelpsMostComesFirst() {
        Insight insight = Insight.of(
                List.of(),
                List.of(
                        new Count("praise", Outcome.BETTER, 10),
                        new Count("praise", Outcome.GIVEN_UP, 30),
                        new Count("title", Outcome.BETTER, 3),
                        new Count("title", Outcome.SAME, 1),
                        new Count("pitch", Outcome.BETTER, 20),
                        new Count("pitch", Outcome.CONTESTED, 2)),
                Map.of("stock_phrase", 3L, "pitch", 6L),
                Map.of("stock_phrase", 4L, "near_copy", 12L));
        assertThat(insight.questions()).extracting(Insight.Question::kind).containsExactly("pitch", "praise");
        assertThat(insight.questions().getFirst().contested().few()).isTrue();
        assertThat(insight.contests()).extracting(Insight.Contest::kind).containsExactly("pitch", "near_copy");
    }

    @Test
    void aMonthIsDueTwoWeeksAfterItsEnd() {
        assertThat(Tallies.last(Instant.parse("2026-07-14T23:59:59Z"))).isEqualTo(MAY);
        assertThat(Tallies.last(Instant.parse("2026-07-15T00:00:00Z"))).isEqualTo(JUNE);
        assertThat(Tallies.first(JUNE)).isEqualTo(LocalDate.of(2025, 7, 1));
    }

    /** For grades and counts in any order. */
    @Test
    void theOrderOfGradesIsThatOfThePage() {
        List<Grade> grades = new ArrayList<>(List.of(Grade.values()));
        grades.sort(Comparator.reverseOrder());
        assertThat(Insight.GRADES).isEqualTo(grades);
    }

    private static Tally tally(LocalDate month, Grade grade, long sent) {
        return new Tally(month, grade, sent, sent, 0, 0, 0);
    }
}
