package kith.archive;

import java.util.ArrayList;
import java.util.List;

/** The rows of a file that could not be read, or not wholly, each with its line and why. */
final class Unread {

    record Row(long line, String why) {}

    private final List<Row> rows = new ArrayList<>();

    void add(long line, String why) {
        rows.add(new Row(line, why));
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }
}
