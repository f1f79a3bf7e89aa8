package kith.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the command was called.
 *
 * @param places the files, folders and archives to read
 * @param format null where none was asked for
 * @param html where the page is to be written, null where nothing was said
 */
record Options(
        List<String> places,
        @Nullable String format,
        @Nullable String html,
        boolean help) {

    /** Null where it was called wrongly. */
    static @Nullable Options of(List<String> args) {
        Deque<String> left = new ArrayDeque<>(args);
        List<String> places = new ArrayList<>();
        String format = null;
        String html = null;
        boolean help = false;
        while (!left.isEmpty()) {
            String arg = left.pop();
            if (arg.equals("--help")) {
                help = true;
            } else if (arg.equals("--format") || arg.startsWith("--format=")) {
                format = value(arg, left);
            } else if (arg.equals("--html") || arg.startsWith("--html=")) {
                html = value(arg, left);
            } else if (arg.startsWith("--")) {
                return null;
            } else {
                places.add(arg);
            }
        }
        boolean empty = "".equals(format) || "".equals(html) || places.isEmpty() && !help;
        return empty ? null : new Options(List.copyOf(places), format, html, help);
    }

    private static String value(String arg, Deque<String> left) {
        int equals = arg.indexOf('=');
        if (equals >= 0) {
            return arg.substring(equals + 1);
        }
        return left.isEmpty() ? "" : left.pop();
    }
}
