package kith.event;

import java.util.ArrayList;
import java.util.List;
import kith.web.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A page of what one may see of a list. What is hidden leaves no trace in it: the page is filled with what follows, and the next one begins after the last that is shown.
 *
 * @param next the mark of the last one where more follow that one may see, else null
 * @param <T> what is shown
 */
record Visible<T>(List<T> shown, @Nullable String next) {

    /** Read at once where a page is not filled by the first so many. */
    private static final int SLICE = 200;

    /**
     * A list in the order of marks, and what somebody may see of it.
     *
     * @param <R> its rows
     * @param <T> what a row looks like to who may see it
     */
    interface Rows<R, T> {

        /** The next so many behind the mark. */
        List<R> after(Mark mark, int limit);

        Mark markOf(R row);

        /** Those of the rows that one may see, in their order. */
        List<T> seen(List<R> rows);

        /** The mark of the row of one that is shown. */
        Mark markOfShown(T shown);
    }

    static <T> Visible<T> nothing() {
        return new Visible<>(List.of(), null);
    }

    /** Reads on until the page is full, or there is nothing more. */
    static <R, T> Visible<T> page(Rows<R, T> rows, Mark after, int limit) {
        List<T> shown = new ArrayList<>();
        Mark behind = after;
        int slice = limit + 1;
        boolean more = true;
        while (more && shown.size() <= limit) {
            List<R> read = rows.after(behind, slice);
            shown.addAll(rows.seen(read));
            more = read.size() == slice;
            behind = more ? rows.markOf(read.getLast()) : behind;
            slice = SLICE;
        }
        if (shown.size() <= limit) {
            return new Visible<>(shown, null);
        }
        List<T> page = List.copyOf(shown.subList(0, limit));
        return new Visible<>(page, rows.markOfShown(page.getLast()).toString());
    }
}
