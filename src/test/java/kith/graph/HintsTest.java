package kith.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Hints rule out no one who is connected, and nearly everybody else. */
class HintsTest {

    @Property
    void ruleOutNobodyWhoIsConnected(
            @ForAll @Size(max = 200) Set<@IntRange(max = 1_000_000) Integer> first,
            @ForAll @Size(max = 60) Set<@IntRange(max = 1_000_000) Integer> second,
            @ForAll @Size(max = 60) Set<@IntRange(max = 1_000_000) Integer> added) {
        Hints hints = hints(first, second);
        added.forEach(other -> hints.add(0, other));
        added.forEach(other -> hints.add(1, other));
        for (int member = 0; member < 2 && hints.cover(member); member++) {
            int of = member;
            assertThat(member == 0 ? first : second).noneMatch(other -> hints.ruleOut(of, other));
            assertThat(added).noneMatch(other -> hints.ruleOut(of, other));
        }
    }

    @Test
    void ruleOutNearlyEverybodyElse() {
        Random random = new Random(3);
        BitSet connected = new BitSet();
        while (connected.cardinality() < 10_000) {
            connected.set(random.nextInt(1_000_000));
        }
        int[] targets = connected.stream().toArray();
        Hints hints = new Hints(new int[] {0, targets.length}, targets);
        assertThat(hints.cover(0)).isTrue();
        int strangers = 0;
        int left = 0;
        for (int other = 0; other < 1_000_000; other++) {
            if (!connected.get(other)) {
                strangers++;
                left += hints.ruleOut(0, other) ? 0 : 1;
            }
        }
        assertThat(left).isLessThan(strangers / 20);
    }

    private static Hints hints(Set<Integer> first, Set<Integer> second) {
        int[] targets = Arrays.copyOf(sorted(first), first.size() + second.size());
        System.arraycopy(sorted(second), 0, targets, first.size(), second.size());
        return new Hints(new int[] {0, first.size(), targets.length}, targets);
    }

    private static int[] sorted(Set<Integer> members) {
        return members.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}
