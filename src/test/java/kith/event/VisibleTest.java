package kith.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kith.web.Mark;
import org.junit.jupiter.api.Test;

/** A list of numbers of which one sees some. */
class VisibleTest {

    private int asked;

    @Test
    void aPageIsFullWhereEnoughFollowsAndTheLastSaysSo() {
        assertThat(page(n -> true, 5, 3)).isEqualTo(new Visible<>(List.of(1L, 2L, 3L), mark(3)));
        assertThat(page(n -> true, 3, 3)).isEqualTo(new Visible<>(List.of(1L, 2L, 3L), null));
        assertThat(page(n -> true, 0, 3)).isEqualTo(Visible.nothing());
        assertThat(page(n -> n % 2 == 0, 9, 3)).isEqualTo(new Visible<>(List.of(2L, 4L, 6L), mark(6)));
    }

    @Test
    void whatIsHiddenBehindTheLastIsNoReasonToReadOn() {
        assertThat(page(n -> n <= 3, 1_000, 3)).isEqualTo(new Visible<>(List.of(1L, 2L, 3L), null));
        assertThat(page(n -> false, 1_000, 3)).isEqualTo(Visible.nothing());
        assertThat(page(n -> n > 990, 1_000, 3).shown()).containsExactly(991L, 992L, 993L);
    }

    @Test
    void theNextPageBeginsBehindWhatIsShown() {
        List<Long> all = new ArrayList<>();
        Mark after = Mark.EARLIEST;
        Visible<Long> page;
        do {
            page = Visible.page(new Numbers(n -> n % 7 == 0, 700), after, 4);
            all.addAll(page.shown());
            after = Mark.read(page.next(), Mark.LATEST);
        } while (page.next() != null);
        assertThat(all)
                .isEqualTo(
                        LongStream.rangeClosed(1, 100).map(n -> n * 7).boxed().toList());
    }

    @Test
    void whereAllIsSeenOneAsksOnce() {
        page(n -> true, 1_000, 20);
        assertThat(asked).isOne();
    }

    private Visible<Long> page(IntPredicate seen, int most, int limit) {
        return Visible.page(new Numbers(seen, most), Mark.EARLIEST, limit);
    }

    private static String mark(long number) {
        return new Mark(Instant.EPOCH.plusSeconds(number), number).toString();
    }

    private final class Numbers implements Visible.Rows<Integer, Long> {

        private final IntPredicate seen;
        private final int most;

        Numbers(IntPredicate seen, int most) {
            this.seen = seen;
            this.most = most;
        }

        @Override
        public List<Integer> after(Mark mark, int limit) {
            asked++;
            return IntStream.rangeClosed((int) mark.id() + 1, most)
                    .limit(limit)
                    .boxed()
                    .toList();
        }

        @Override
        public Mark markOf(Integer row) {
            return new Mark(Instant.EPOCH.plusSeconds(row), row);
        }

        @Override
        public List<Long> seen(List<Integer> rows) {
            return rows.stream().filter(seen::test).map(Integer::longValue).toList();
        }

        @Override
        public Mark markOfShown(Long shown) {
            return markOf(shown.intValue());
        }
    }
}
