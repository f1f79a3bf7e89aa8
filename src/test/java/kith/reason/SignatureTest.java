package kith.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Reasons REASONS = Reasons.load();
    private static final String TEXT =
            "I help firms such as yours to win more clients with a system that has been proven in three countries. Could we talk for ten minutes on Monday?";

    @Test
    void isTheSameForOtherNamesAndFigures() {
        assertThat(alike(TEXT, "Dear Anna, " + TEXT.replace("Monday", "Friday")))
                .isGreaterThanOrEqualTo(Signature.ALIKE);
    }

    @Test
    void differsForOtherWords() {
        assertThat(
                        alike(
                                TEXT,
                                "Your note on the lock gates of the old canal made me look for the drawings my grandfather kept, and there are nine of them in a box here."))
                .isZero();
    }

    @Test
    void isNoneWhereThereIsTooLittleToCompare() {
        assertThat(REASONS.signature("We met in Berlin at the summit.").bands()).isEmpty();
        assertThat(REASONS.signature("").bands()).isEmpty();
    }

    @Property(tries = 200)
    void sharesMoreBandsTheMoreIsAlike(@ForAll @IntRange(min = 0, max = 100_000) int first) {
        int[] one = run(first, 40);
        assertThat(shared(one, run(first, 40))).isEqualTo(8);
        assertThat(shared(one, run(first + 1_000, 40))).isLessThan(Signature.ALIKE);
    }

    private static int[] run(int from, int size) {
        return IntStream.range(from, from + size).map(i -> i * 31).toArray();
    }

    private static int shared(int[] one, int[] other) {
        Set<Long> bands = new HashSet<>(Signature.of(one).bands());
        bands.retainAll(Signature.of(other).bands());
        return bands.size();
    }

    private static int alike(String one, String other) {
        Set<Long> bands = new HashSet<>(REASONS.signature(one).bands());
        bands.retainAll(REASONS.signature(other).bands());
        return bands.size();
    }
}
