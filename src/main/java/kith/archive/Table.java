package kith.archive;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A CSV file by the names of its columns, in whatever order they are and whatever notes stand before them. */
final class Table {

    private static final int NOTES_AT_MOST = 20;

    /** One row that fits its header. */
    record Row(long line, CsvRecord fields, Map<String, Integer> columns) {

        /** What stands in a column, or nothing where the row or the file has no such column. */
        String get(String column) {
            int place = columns.getOrDefault(column, Integer.MAX_VALUE);
            return place < fields.getFieldCount() ? fields.getField(place) : "";
        }
    }

    private final Source source;
    private final Limits limits;
    private final List<String> needed;
    private @Nullable CsvRecord last;

    Table(Source source, Limits limits, List<String> needed) {
        this.source = source;
        this.limits = limits;
        this.needed = needed;
    }

    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Hands on each row that fits; the others are named in {@code unread}. */
    void read(Consumer<Row> rows, Unread unread) throws IOException {
        try (InputStream in = limits.bounded(source);
                CsvReader<CsvRecord> csv = reader(in)) {
            rows(csv.iterator(), rows, unread);
        } catch (CsvParseException e) {
            unread.leave(last == null ? 1 : after(last), Words.of("unread.csv"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static CsvReader<CsvRecord> reader(InputStream in) {
        return CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(in, StandardCharsets.UTF_8);
    }

    private void rows(Iterator<CsvRecord> records, Consumer<Row> rows, Unread unread) throws IOException {
        if (!records.hasNext()) {
            return;
        }
        Map<String, Integer> columns = header(records);
        int end = needed.stream().mapToInt(columns::get).max().orElse(0);
        for (long count = 1; records.hasNext(); count++) {
            limits.check(source, count);
            CsvRecord fields = records.next();
            last = fields;
            long first = fields.getStartingLineNumber();
            if (fields.getFieldCount() > end && fields.getFieldCount() <= columns.size()) {
                rows.accept(new Row(first, fields, columns));
            } else {
                unread.leave(first, misfit(fields, columns.size()));
            }
        }
    }

    private Map<String, Integer> header(Iterator<CsvRecord> records) throws CannotRead {
        for (int i = 0; i < NOTES_AT_MOST && records.hasNext(); i++) {
            CsvRecord fields = records.next();
            Map<String, Integer> columns = new HashMap<>();
            for (int c = 0; c < fields.getFieldCount(); c++) {
                String name = plain(fields.getField(c));
                // a name that comes twice must not make the header look shorter than it is
                columns.put(columns.containsKey(name) ? name + " " + c : name, c);
            }
            if (columns.keySet().containsAll(needed)) {
                return columns;
            }
        }
        throw new CannotRead("error.columns", source.name(), String.join(", ", needed));
    }

    /** A quotation mark that is never closed swallows the lines that follow; then it is said how many are gone. */
    private static String misfit(CsvRecord fields, int columns) {
        long to = after(fields) - 1;
        return to > fields.getStartingLineNumber()
                ? Words.of("unread.quote", to, fields.getFieldCount(), columns)
                : Words.of("unread.columns", fields.getFieldCount(), columns);
    }

    /** The line on which the next row begins. */
    private static long after(CsvRecord fields) {
        return fields.getStartingLineNumber()
                + 1
                + fields.getFields().stream()
                        .mapToLong(field -> field.chars().filter(c -> c == '\n').count())
                        .sum();
    }
}
