package kith.archive;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Of the invitations whose other side can be told by an address: with how many of those people one is connected since. */
final class Ties {

    private final Tally known = new Tally();
    private final Tally connected = new Tally();

    void add(SentRow row, Quality quality, Connections connections) {
        LocalDateTime sent = row.sent();
        if (sent == null || row.address().isBlank()) {
            return;
        }
        known.add(quality);
        LocalDate since = connections.since(row.address());
        // the two dates may have been written in different time zones
        if (since != null && !since.isBefore(sent.toLocalDate().minusDays(1))) {
            connected.add(quality);
        }
    }

    Tally known() {
        return known;
    }

    Tally connected() {
        return connected;
    }
}
