package kith.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences that people complained of in 2010, in the article that Kith began with and under it. */
class SeedTest {

    private static final Reasons REASONS = Reasons.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CANNED | STOCK_PHRASE | I'd like to add you to my professional network on LinkedIn.",
                "CANNED | STOCK_PHRASE | I'd like to add you to my professional network",
                "THIN | HOW_RESTATED | We share a group, so we should connect.",
                "THIN | HOW_RESTATED | Hi Jason, just because we share a group I thought we should connect",
                "THIN | THIRD_PARTY | I’d like to connect with you because my best friend Molly says I should",
                "THIN | THIRD_PARTY | I'd like to connect with you because my best friend Molly says I should.",
            })
    void areGradedAsTheirAuthorsDid(Grade grade, Finding.Kind seen, String why) {
        Assessment assessment = REASONS.assess(null, why, null, List.of());
        assertThat(assessment.grade()).isEqualTo(grade);
        assertThat(assessment.findings()).extracting(Finding::kind).contains(seen);
    }
}
