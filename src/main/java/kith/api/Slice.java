package kith.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param items what is in it
 * @param next what to give as {@code after} for what follows, absent at the end
 * @param <T> what the list is of
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** So many where one does not say. */
    public static final String USUAL = "20";

    /** So many at most. */
    public static final int MOST = 100;

    /** The slice of what a query found that was asked for one more than {@code limit}. */
    public static <R, T> Slice<T> of(
            List<R> found, int limit, Function<List<R>, List<T>> shown, Function<R, String> mark) {
        boolean more = found.size() > limit;
        List<R> page = more ? found.subList(0, limit) : found;
        return new Slice<>(shown.apply(page), more ? mark.apply(page.getLast()) : null);
    }
}
