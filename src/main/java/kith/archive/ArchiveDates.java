package kith.archive;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as archives write them: {@code 1/29/26, 2:37 PM}, and a few other forms met in the wild. */
final class ArchiveDates {

    private static final List<DateTimeFormatter> FORMS = List.of(
            form("M/d/yy, h:mm a"), form("M/d/yyyy, h:mm a"), form("M/d/yy, H:mm"), form("yyyy-MM-dd HH:mm:ss 'UTC'"));

    private ArchiveDates() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.US);
    }

    static @Nullable LocalDateTime read(String written) {
        // newer writers put a narrow no-break space before AM and PM
        String plain = written.replace('\u202f', ' ').replace('\u00a0', ' ').strip();
        for (DateTimeFormatter form : FORMS) {
            try {
                return LocalDateTime.parse(plain, form);
            } catch (DateTimeParseException e) {
                // another form may fit
            }
        }
        return null;
    }
}
