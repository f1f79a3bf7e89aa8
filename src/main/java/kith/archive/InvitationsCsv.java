package kith.archive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import kith.reason.Recipient;
import org.jspecify.annotations.Nullable;

/** {@code Invitations.csv} of a LinkedIn archive: {@code From,To,Sent At,Message,Direction} and two columns more or not. */
final class InvitationsCsv implements LetterFile {

    private static final List<String> NEEDED = List.of("from", "to", "sent at", "message", "direction");

    private final Path file;

    InvitationsCsv(Path file) {
        this.file = file;
    }

    static boolean header(List<String> fields) {
        return fields.stream().map(InvitationsCsv::plain).toList().containsAll(NEEDED);
    }

    private static String plain(String field) {
        return field.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void read(Consumer<Letter> letters, Unread unread) throws IOException {
        List<SentRow> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                CsvReader<CsvRecord> csv = reader(in)) {
            rows(csv.iterator(), rows, unread);
        } catch (CsvParseException e) {
            unread.add(rows.isEmpty() ? 1 : rows.getLast().line() + 1, Words.of("unread.csv"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Earlier earlier = new Earlier(rows);
        rows.forEach(row -> letters.accept(letter(row, earlier)));
    }

    private static CsvReader<CsvRecord> reader(InputStream in) {
        return CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(in, StandardCharsets.UTF_8);
    }

    private static void rows(Iterator<CsvRecord> records, List<SentRow> rows, Unread unread) {
        if (!records.hasNext()) {
            return;
        }
        CsvRecord header = records.next();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.put(plain(header.getField(i)), i);
        }
        while (records.hasNext()) {
            CsvRecord row = records.next();
            if (fits(row, header, columns, unread)) {
                rows.add(row(row, columns, unread));
            }
        }
    }

    private static boolean fits(CsvRecord row, CsvRecord header, Map<String, Integer> columns, Unread unread) {
        int last = NEEDED.stream()
                .mapToInt(name -> columns.getOrDefault(name, 0))
                .max()
                .orElse(0);
        if (row.getFieldCount() > last && row.getFieldCount() <= header.getFieldCount()) {
            return true;
        }
        unread.add(
                row.getStartingLineNumber(), Words.of("unread.columns", row.getFieldCount(), header.getFieldCount()));
        return false;
    }

    private static SentRow row(CsvRecord row, Map<String, Integer> columns, Unread unread) {
        String[] fields = NEEDED.stream()
                .map(name -> row.getField(columns.getOrDefault(name, 0)))
                .toArray(String[]::new);
        LocalDateTime sent = ArchiveDates.read(fields[2]);
        if (sent == null) {
            unread.add(row.getStartingLineNumber(), Words.of("unread.date", fields[2]));
        }
        return new SentRow(row.getStartingLineNumber(), fields[0], fields[1], sent, fields[3], way(fields[4]));
    }

    private static Letter.Way way(String direction) {
        return switch (plain(direction)) {
            case "outgoing" -> Letter.Way.SENT;
            case "incoming" -> Letter.Way.RECEIVED;
            default -> Letter.Way.UNKNOWN;
        };
    }

    private static Letter letter(SentRow row, Earlier earlier) {
        @Nullable Recipient recipient = row.to().isBlank() ? null : new Recipient(row.to(), List.of(), List.of());
        return new Letter(row.line(), row.way(), null, row.message(), recipient, earlier.than(row));
    }
}
