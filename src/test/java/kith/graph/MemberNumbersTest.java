package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Numbers and their ranks, wherever the numbers lie. */
class MemberNumbersTest {

    @Property
    void numbersThatLieCloseTogetherKeepTheirRanks(
            @ForAll @Size(max = 300) Set<@LongRange(min = 1, max = 2000) Long> numbers) {
        check(numbers);
    }

    @Property
    void numbersFromAnywhereKeepTheirRanks(@ForAll @Size(max = 50) Set<Long> numbers) {
        check(numbers);
    }

    @Test
    void aGapOfManyWordsIsNoHindrance() {
        long[] sorted = new long[5000];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = i < 2500 ? i : i + 30_000;
        }
        check(MemberNumbers.of(sorted), sorted);
    }

    private static void check(Set<Long> numbers) {
        long[] sorted = numbers.stream().mapToLong(Long::longValue).sorted().toArray();
        check(MemberNumbers.of(sorted), sorted);
    }

    private static void check(MemberNumbers numbers, long[] sorted) {
        assertThat(numbers.toArray()).isEqualTo(sorted);
        for (int rank = 0; rank < sorted.length; rank++) {
            assertThat(numbers.rank(sorted[rank])).isEqualTo(rank);
            assertThat(numbers.number(rank)).isEqualTo(sorted[rank]);
            for (long other : new long[] {sorted[rank] - 1, sorted[rank] + 1, ~sorted[rank]}) {
                assertThat(numbers.rank(other) >= 0).isEqualTo(Arrays.binarySearch(sorted, other) >= 0);
            }
        }
    }
}
