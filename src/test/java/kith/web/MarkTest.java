package kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {

    @Test
    void comesBackFromAnAddressAsItWas() {
        for (Mark mark : new Mark[] {
            new Mark(Instant.parse("2026-03-01T10:15:30.123456Z"), 42),
            new Mark(Instant.parse("1969-12-31T23:59:59.999999Z"), 1)
        }) {
            assertThat(Mark.read(mark.toString(), new Mark(Instant.EPOCH, 7))).isEqualTo(mark);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.",
                ".1",
                "1.2.3",
                "1;2",
                "-1.-1",
                "999999999999999999.1",
                "-999999999999999999.1",
                "1.9999999999999999999",
                "a.b"
            })
    void isTheFirstPageWhereSomebodyMadeItUp(String written) {
        assertThat(Mark.read(written, Mark.LATEST)).isEqualTo(Mark.LATEST);
        assertThat(Mark.read(null, Mark.EARLIEST)).isEqualTo(Mark.EARLIEST);
    }
}
