package kith.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.reason.Finding;
import kith.reason.Grade;
import kith.reason.Reasons;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is counted, and how. */
class OverviewTest {

    private static SentRow row(long line, String to, @Nullable LocalDateTime sent, String message) {
        return new SentRow(line, "Ann Berg", to, sent, message, Letter.Way.SENT, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/29/26, 2:37 PM|2026-01-29T14:37",
                "1/29/26, 2:37\u202fPM|2026-01-29T14:37",
                "12/1/2025, 12:05 am|2025-12-01T00:05",
                "1/29/26, 14:37|2026-01-29T14:37",
                "2026-01-29 14:37:05 UTC|2026-01-29T14:37:05",
                "29/1/26, 2:37 PM|",
                "13/13/26|",
                "soon|"
            })
    void readsDatesAsArchivesWriteThem(String written, LocalDateTime read) {
        assertThat(ArchiveDates.read(written)).isEqualTo(read);
    }

    @Test
    void theMonthsHoldEachInvitationOnce() {
        Side side = new Side(Letter.Way.SENT, null);
        for (int i = 0; i < 1000; i++) {
            LocalDateTime sent =
                    i % 11 == 0 ? null : LocalDateTime.of(2020, 1, 31, 9, 0).plusDays(i * 3L);
            side.add(row(i, "Bob", sent, "x" + i), Quality.values()[i % 4], List.of());
        }
        Tally sum = new Tally();
        side.months().list().forEach(month -> sum.add(month.tally()));
        sum.add(side.months().undated());
        assertThat(sum).usingRecursiveComparison().isEqualTo(side.tally());
        assertThat(side.months().drawn())
                .hasSizeGreaterThan(90)
                .isSortedAccordingTo((a, b) -> a.when().compareTo(b.when()));
        double drawn = Chart.of(side.months().drawn()).bars().stream()
                .mapToDouble(bar -> Double.parseDouble(bar.height()))
                .sum();
        int most = Chart.of(side.months().drawn()).most().tally().all();
        assertThat(drawn * most / Chart.HEIGHT)
                .isCloseTo(
                        side.tally().all() - side.months().undated().all(), org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void aDateFarOffDoesNotDrawThousandsOfEmptyMonths() {
        Months months = new Months();
        months.add(LocalDateTime.of(26, 1, 1, 0, 0), Quality.THIN);
        months.add(LocalDateTime.of(2026, 1, 1, 0, 0), Quality.THIN);
        assertThat(months.drawn()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0,100,0%", "1,1000,under 1%", "999,1000,over 99%", "1,3,33%", "5,5,100%", "0,0,0%"})
    void sharesNeverRoundSomethingToNothing(int of, int all, String said) {
        Tally tally = new Tally();
        for (int i = 0; i < all; i++) {
            tally.add(i < of ? Quality.THIN : Quality.BLANK);
        }
        assertThat(tally.share(Quality.THIN)).isEqualTo(said);
    }

    @Test
    void aTextIsTheSameWhateverNamesAndNumbersStandInIt() {
        Repeats repeats = new Repeats();
        repeats.add(row(1, "Will Moss", null, "Hi Will, will you look at my 3 offers?"), Quality.THIN);
        repeats.add(row(2, "Eve Rossi", null, "Hi Eve,  will you look at my 12 offers!"), Quality.CANNED);
        repeats.add(row(3, "Eve Rossi", null, "Hi EVE ROSSI, will you look at my offers"), Quality.CANNED);
        repeats.add(row(4, "Eve Rossi", null, "Something else"), Quality.THIN);
        repeats.add(row(5, "Eve Rossi", null, "👋"), Quality.THIN);
        assertThat(repeats.most(10)).hasSize(1).first().satisfies(repeat -> {
            assertThat(repeat.times()).isEqualTo(3);
            assertThat(repeat.quality()).isEqualTo(Quality.CANNED);
        });
    }

    @Test
    void lookingAtLikelyCopiesAloneGradesAsLookingAtAll() {
        List<SentRow> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            LocalDateTime at = LocalDateTime.of(2026, 1, 1, 9, 0).plusHours(i * 5L);
            rows.add(row(i, "P" + i, at, text(i)));
        }
        Reasons reasons = Reasons.load();
        Earlier earlier = new Earlier(rows);
        for (SentRow row : rows) {
            List<String> all = rows.subList(Math.max(0, (int) row.line() - 60), (int) row.line()).reversed().stream()
                    .map(SentRow::message)
                    .toList();
            assertThat(reasons.assess(null, row.message(), null, earlier.than(row))
                            .grade())
                    .as(row.message())
                    .isEqualTo(reasons.assess(null, row.message(), null, all).grade());
        }
    }

    private static String text(int i) {
        String[] who = {"Bela", "Chidi", "Dora", "Elin", "Farid"};
        String[] what = {"the dredger at Emden", "our tidal gauges", "your fog signal", "the lock gates of 1867"};
        return switch (i % 6) {
            case 0 -> "Hi " + who[i % 5] + ", I saw that you also work on " + what[i % 4] + ". May I ask you about it?";
            case 1 ->
                "May I see " + what[i % 4] + " again? My notes of " + (1800 + i) + " end where your diary begins.";
            case 2 -> "Dear " + who[i % 5] + ", we are growing fast and I help people like you to reach more clients.";
            case 3 -> "LET US TALK ABOUT " + i;
            case 4 -> "Let's connect!";
            default ->
                "Number " + i + ": " + Integer.toString(i * 7919, 36) + " " + what[(i / 6) % 4] + " "
                        + who[(i / 7) % 5];
        };
    }

    @ParameterizedTest
    @EnumSource(Finding.Kind.class)
    void thereAreWordsForWhateverIsSeen(Finding.Kind kind) {
        assertThat(Words.of("seen", kind)).isNotBlank();
        assertThat(Words.of("question", kind)).endsWith("?");
    }

    @ParameterizedTest
    @EnumSource(Grade.class)
    void thereAreWordsForEveryGrade(Grade grade) {
        assertThat(Quality.of("x", grade).word()).isEqualTo(grade.name().toLowerCase(Locale.ROOT));
        assertThat(Quality.of(" \n", grade)).isEqualTo(Quality.BLANK);
    }
}
