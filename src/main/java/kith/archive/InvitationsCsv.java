package kith.archive;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kith.reason.Recipient;
import org.jspecify.annotations.Nullable;

/** {@code Invitations.csv} of a LinkedIn archive: {@code From,To,Sent At,Message,Direction} and two columns more or not. */
final class InvitationsCsv implements LetterFile {

    static final String NAME = "Invitations.csv";

    private static final List<String> NEEDED = List.of("from", "to", "sent at", "message", "direction");

    private final Source source;
    private final Limits limits;

    InvitationsCsv(Source source, Limits limits) {
        this.source = source;
        this.limits = limits;
    }

    static boolean header(List<String> fields) {
        return fields.stream().map(Table::plain).toList().containsAll(NEEDED);
    }

    @Override
    public void read(Batch letters, Unread unread) throws IOException {
        List<SentRow> rows = new ArrayList<>();
        new Table(source, limits, NEEDED).read(row -> rows.add(row(row, unread)), unread);
        letters.expect(rows.size());
        Earlier earlier = new Earlier(rows);
        for (SentRow row : rows) {
            letters.add(() -> letter(row, earlier));
        }
    }

    private static SentRow row(Table.Row row, Unread unread) {
        String when = row.get("sent at");
        String message = row.get("message");
        LocalDateTime sent = ArchiveDates.read(when);
        List<String> faults = new ArrayList<>();
        if (sent == null) {
            faults.add(Words.of(when.isBlank() ? "unread.undated" : "unread.date", when));
        }
        // what a decoder puts in place of bytes that are no letters
        if (message.indexOf('\ufffd') >= 0) {
            faults.add(Words.of("unread.letters"));
        }
        if (!faults.isEmpty()) {
            unread.note(row.line(), String.join("; ", faults));
        }
        Letter.Way way = way(row.get("direction"));
        String address = row.get(way == Letter.Way.SENT ? "inviteeprofileurl" : "inviterprofileurl");
        return new SentRow(row.line(), row.get("from"), row.get("to"), sent, message, way, address);
    }

    private static Letter.Way way(String direction) {
        return switch (Table.plain(direction)) {
            case "outgoing" -> Letter.Way.SENT;
            case "incoming" -> Letter.Way.RECEIVED;
            default -> Letter.Way.UNKNOWN;
        };
    }

    private static Letter letter(SentRow row, Earlier earlier) {
        @Nullable Recipient recipient = row.to().isBlank() ? null : new Recipient(row.to(), List.of(), List.of());
        return new Letter(row.line(), row.way(), null, row.message(), recipient, earlier.than(row), row);
    }
}
