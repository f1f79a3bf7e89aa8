package kith.archive;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code Connections.csv}: since when one is connected with whom, known by the address of their profile alone. */
final class Connections {

    static final String NAME = "Connections.csv";

    private static final List<String> NEEDED = List.of("first name", "last name", "url", "connected on");
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM yyyy")
            .toFormatter(Locale.US);

    private static final Pattern TAIL = Pattern.compile("/*(?:[?#].*)?$");

    private final Map<String, LocalDate> since = new HashMap<>();
    private final Unread unread = new Unread();

    static Connections read(Source source, Limits limits) throws IOException {
        Connections connections = new Connections();
        new Table(source, limits, NEEDED).read(connections::add, connections.unread);
        return connections;
    }

    private void add(Table.Row row) {
        String address = bare(row.get("url"));
        LocalDate day = day(row.get("connected on"));
        // somebody who has left the network stays behind as a row without an address
        if (day == null) {
            unread.leave(row.line(), Words.of("unread.date", row.get("connected on")));
        } else if (!address.isEmpty()) {
            since.put(address, day);
        }
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written.strip(), WRITTEN);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    int size() {
        return since.size();
    }

    Unread unread() {
        return unread;
    }

    /** Since when one is connected with whoever has this address; null where one is not, or the file does not say. */
    @Nullable
    LocalDate since(String address) {
        return since.get(bare(address));
    }

    /** The same profile is written with and without its country, its slash and what was looked for. */
    private static String bare(String address) {
        String path = TAIL.matcher(address.strip()).replaceFirst("");
        int in = path.indexOf("/in/");
        String name = in < 0 ? path : path.substring(in + 4);
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
