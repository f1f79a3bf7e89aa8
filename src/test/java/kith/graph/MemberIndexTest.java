package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

/** Members keep the index they were given, in whatever order their numbers came. */
class MemberIndexTest {

    @Property
    void numbersFromAnywhereKeepTheirIndex(@ForAll @Size(max = 40) @UniqueElements List<Long> numbers) {
        check(numbers.stream().mapToLong(Long::longValue).toArray());
    }

    @Property
    void aLongRunBetweenOthersKeepsItsIndices(
            @ForAll @Size(max = 20) @UniqueElements List<@LongRange(min = 1, max = 999) Long> others,
            @ForAll @IntRange(max = 20) int before,
            @ForAll @IntRange(max = 300) int run) {
        int first = Math.min(before, others.size());
        check(LongStream.concat(
                        LongStream.concat(
                                others.subList(0, first).stream().mapToLong(Long::longValue),
                                LongStream.range(0, run).map(i -> 1000 + i + i / 9)),
                        others.subList(first, others.size()).stream().mapToLong(Long::longValue))
                .toArray());
    }

    private static void check(long[] numbers) {
        MemberIndex members = MemberIndex.of(numbers);
        assertThat(members.size()).isEqualTo(numbers.length);
        assertThat(members.numbers()).isEqualTo(numbers);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(members.index(numbers[i])).isEqualTo(i);
            assertThat(members.number(i)).isEqualTo(numbers[i]);
            assertThat(members.before(0, i)).isEqualTo(numbers[0] < numbers[i]);
            long other = numbers[i] + 1;
            assertThat(members.index(other) >= 0)
                    .isEqualTo(LongStream.of(numbers).anyMatch(n -> n == other));
        }
    }
}
