package kith.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final AtomicLong clock = new AtomicLong();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Progress progress(boolean terminal) {
        return new Progress(new PrintStream(err, true, StandardCharsets.UTF_8), terminal, clock::get);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void after(long milliseconds) {
        clock.set(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    @Test
    void saysNothingInTheFirstSecond() {
        Progress progress = progress(true);
        after(999);
        progress.show(1000, 2000);
        progress.end();
        assertThat(said()).isEmpty();
    }

    @Test
    void writesALineNowAndThenWhereNobodyWatches() {
        Progress progress = progress(false);
        for (int i = 1; i <= 12; i++) {
            after(i * 1000L);
            progress.show(i * 1000L, i < 12 ? 12_000 : 0);
        }
        progress.end();
        assertThat(said().lines())
                .containsExactly(
                        "Read 1,000 of 12,000 invitations.",
                        "Read 6,000 of 12,000 invitations.",
                        "Read 11,000 of 12,000 invitations.");
    }

    @Test
    void writesOverItsLineAtATerminalAndTakesItAway() {
        Progress progress = progress(true);
        after(2000);
        progress.show(10_000, 20_000);
        after(2100);
        progress.show(11_000, 20_000);
        after(2300);
        progress.show(9, 20);
        progress.end();
        assertThat(said())
                .startsWith("\rRead 10,000 of 20,000 invitations.\rRead 9 of 20 invitations.")
                .doesNotContain("11,000", "\n")
                .endsWith(" \r");
    }
}
