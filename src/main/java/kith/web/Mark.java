package kith.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list in the order of time ended, as it stands in the address of the next page.
 *
 * @param at the moment of its last row, exact to the microsecond as the database keeps it
 * @param id the number of its last row
 */
public record Mark(Instant at, long id) {

    private static final long MICROS = 1_000_000;

    /** Before everything, in a list that begins with the latest. */
    public static final Mark LATEST = new Mark(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    /** Before everything, in a list that begins with the earliest. */
    public static final Mark EARLIEST = new Mark(Instant.parse("0001-01-01T00:00:00Z"), 0);

    /** What an address says, or {@code first} where it says nothing or somebody made it up. */
    public static Mark read(@Nullable String written, Mark first) {
        if (written == null || !written.matches("-?\\d{1,18}\\.\\d{1,18}")) {
            return first;
        }
        int dot = written.indexOf('.');
        long micros = Long.parseLong(written.substring(0, dot));
        Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000);
        boolean kept = !at.isBefore(EARLIEST.at) && !at.isAfter(LATEST.at);
        return kept ? new Mark(at, Long.parseLong(written.substring(dot + 1))) : first;
    }

    /** As {@link #read} understands it. */
    @Override
    public String toString() {
        return at.getEpochSecond() * MICROS + at.getNano() / 1_000 + "." + id;
    }
}
