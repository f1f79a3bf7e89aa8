package kith.people;

import java.time.Instant;
import kith.connection.Connection;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/** Where a page of connections ended, as it stands in the address of the next: {@code microseconds.member}. */
final class Marks {

    private static final long MICROS = 1_000_000;

    private Marks() {}

    static String write(Connection last) {
        return last.since().getEpochSecond() * MICROS + last.since().getNano() / 1_000 + "." + last.peer();
    }

    /** Null for the first page, and for an address that somebody made up. */
    static @Nullable Connection read(@Nullable String mark) {
        if (mark == null || !mark.matches("\\d{1,17}\\.\\d{1,18}")) {
            return null;
        }
        int dot = mark.indexOf('.');
        long micros = Long.parseLong(mark.substring(0, dot));
        return new Connection(
                new MemberId(Long.parseLong(mark.substring(dot + 1))),
                Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000));
    }
}
