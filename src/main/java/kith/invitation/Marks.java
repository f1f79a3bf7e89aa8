package kith.invitation;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a page of invitations ended, as it stands in the address of the next: {@code strength.microseconds.id}. */
final class Marks {

    private static final long MICROS = 1_000_000;

    private Marks() {}

    static String write(CardRow row) {
        Instant sent = row.sentAt();
        long micros = sent.getEpochSecond() * MICROS + sent.getNano() / 1_000;
        // What one sent is in the order of time alone; the strength would tell a sender whether an address was right.
        int strength = row.received() ? row.evidence().getFirst().strength().ordinal() : 0;
        return strength + "." + micros + "." + row.id();
    }

    /** Null for the first page, and for an address that somebody made up. */
    static CardStore.@Nullable Mark read(@Nullable String mark) {
        if (mark == null || !mark.matches("\\d{1,2}\\.\\d{1,18}\\.\\d{1,18}")) {
            return null;
        }
        String[] parts = mark.split("\\.");
        long micros = Long.parseLong(parts[1]);
        try {
            return new CardStore.Mark(
                    Integer.parseInt(parts[0]),
                    Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000),
                    Long.parseLong(parts[2]));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
