package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.KithTest;
import kith.member.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;

/** Drafts as they are kept; each test is taken back. */
@KithTest
@Transactional
class DraftStoreTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant LATER = MAY.plus(Duration.ofDays(1));
    private static final Pair PAIR = new Pair(new MemberId(6_000_000_001L), new MemberId(6_000_000_002L));

    private final DraftStore drafts;
    private final ArrivalStore arrivals;

    DraftStoreTest(DraftStore drafts, ArrivalStore arrivals) {
        this.drafts = drafts;
        this.arrivals = arrivals;
    }

    @Test
    void aDraftStandsOnceForEachRecipient() {
        drafts.save(PAIR.reversed(), new Draft("met", Map.of("where", "Galway"), "One", ""), MAY);
        Draft second = new Draft("search", Map.of(), "Two", "Yes");
        drafts.save(PAIR.reversed(), second, LATER);
        assertThat(drafts.find(PAIR.reversed())).hasValue(second);
        assertThat(drafts.find(PAIR)).isEmpty();
        drafts.delete(PAIR.reversed());
        assertThat(drafts.find(PAIR.reversed())).isEmpty();
    }

    @Test
    void aDraftThatComesAfterItsLetterIsNotKept() {
        Evidence search = new Evidence("search", Strength.SAID, MAY, Map.of());
        arrivals.write(
                new ArrivalStore.Fresh(PAIR, List.of(search), Letters.REASON, null, null, "reasoned"),
                false,
                MAY,
                MAY.plus(Invitation.LIFE));
        assertThat(drafts.save(PAIR, new Draft("met", Map.of(), "One", ""), MAY))
                .isFalse();
        assertThat(drafts.find(PAIR)).isEmpty();
    }

    @Test
    void onlyTheLatestDraftsOfASenderAreKeptAndNoneForEver() {
        for (int i = 0; i < 4; i++) {
            Pair pair = new Pair(PAIR.sender(), new MemberId(PAIR.recipient().value() + 100 + i));
            drafts.save(pair, new Draft("met", Map.of(), "To " + i, ""), MAY.plusSeconds(i));
        }
        drafts.keepLatest(PAIR.sender(), 3);
        assertThat(drafts.find(
                        new Pair(PAIR.sender(), new MemberId(PAIR.recipient().value() + 100))))
                .isEmpty();
        drafts.deleteOlder(MAY.plusSeconds(3));
        assertThat(drafts.find(
                        new Pair(PAIR.sender(), new MemberId(PAIR.recipient().value() + 102))))
                .isEmpty();
        assertThat(drafts.find(
                        new Pair(PAIR.sender(), new MemberId(PAIR.recipient().value() + 103))))
                .isPresent();
    }
}
