package kith.api;

import java.util.Map;
import kith.api.CannotRead.Reason;
import kith.web.Mark;
import org.jspecify.annotations.Nullable;

/** Reads what a program gives as {@code after}. */
public final class Cursors {

    private Cursors() {}

    /**
     * The mark, or {@code first} where none is given.
     *
     * @throws CannotRead if it is not one of ours: to begin again would be taken for what follows
     */
    public static Mark mark(@Nullable String after, Mark first) {
        if (after == null) {
            return first;
        }
        Mark mark = Mark.read(after, first);
        if (mark.equals(first)) {
            throw new CannotRead(Reason.AFTER, Map.of("parameter", "after"));
        }
        return mark;
    }
}
