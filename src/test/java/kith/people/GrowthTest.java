package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kith.people.Growth.Bar;
import kith.people.Growth.Month;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void hasABarForEachMonthAndARowForEachWithSomeoneNew() {
        Growth growth = Growth.of(new TreeMap<>(Map.of(MARCH, 2, LocalDate.of(2026, 5, 1), 2)), MARCH.plusMonths(3));
        assertThat(growth.months()).containsExactly(new Month("May 2026", 2, 4), new Month("March 2026", 2, 2));
        assertThat(growth.bars()).extracting(Bar::all).containsExactly(2, 2, 4, 4);
        assertThat(growth.bars()).extracting(Bar::height).containsExactly(80, 80, 160, 160);
        assertThat(growth.bars()).extracting(Bar::y).containsExactly(80, 80, 0, 0);
    }

    @Test
    void keepsWithinItsWidthHoweverLongItIs() {
        for (int months = 1; months < 200; months++) {
            Growth growth = Growth.of(Map.of(MARCH, 5), MARCH.plusMonths(months - 1L));
            Bar last = growth.bars().getLast();
            assertThat(last.all()).isEqualTo(5);
            assertThat(last.x() + last.width()).isLessThanOrEqualTo(Growth.WIDTH);
            assertThat(growth.bars()).hasSizeLessThanOrEqualTo(48).allMatch(bar -> bar.width() > 0);
        }
    }

    @Test
    void isNothingWithoutConnections() {
        assertThat(Growth.of(Map.of(), MARCH).bars()).isEmpty();
    }
}
