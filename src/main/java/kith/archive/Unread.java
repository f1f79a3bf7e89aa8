package kith.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows of a file that could not be read, or not wholly: all of them counted, the first ones named. */
final class Unread {

    /** Enough to see what is wrong with a file; a thousand more would only hide the rest. */
    private static final int NAMED = 40;

    record Row(long line, String why) {}

    private final List<Row> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int left;
    private int noted;

    /** A row of which nothing is used. */
    void leave(long line, String why) {
        left++;
        name(line, why);
    }

    /** A row that counts, but for something in it. */
    void note(long line, String why) {
        noted++;
        name(line, why);
    }

    /** What concerns no single row. */
    void remark(String why) {
        remarks.add(why);
    }

    private void name(long line, String why) {
        if (rows.size() < NAMED) {
            rows.add(new Row(line, Lines.shortened(why, 200)));
        }
    }

    int left() {
        return left;
    }

    int noted() {
        return noted;
    }

    List<Row> named() {
        return rows.stream().sorted(Comparator.comparing(Row::line)).toList();
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** How many are not named. */
    int more() {
        return left + noted - rows.size();
    }
}
