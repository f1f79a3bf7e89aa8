package kith.api;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.api.CannotRead.Reason;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in our words what the JSON reader found wrong: its own name our classes. */
final class JsonTrouble {

    private JsonTrouble() {}

    static CannotRead say(@Nullable Throwable trouble, Words words) {
        return switch (trouble) {
            case UnrecognizedPropertyException unknown ->
                new CannotRead(Reason.UNKNOWN_FIELD, at(unknown, "field", path(unknown)), path(unknown));
            case MismatchedInputException wrong ->
                new CannotRead(
                        Reason.WRONG_KIND,
                        at(wrong, "field", path(wrong)),
                        path(wrong).isEmpty() ? words.text("api.body") : path(wrong),
                        kind(wrong.getTargetType(), words));
            case InputCoercionException wrong ->
                new CannotRead(
                        Reason.WRONG_KIND,
                        at(wrong, "field", path(wrong)),
                        path(wrong),
                        kind(wrong.getTargetType(), words));
            case StreamConstraintsException much -> new CannotRead(Reason.EXCESSIVE, at(much, "", ""));
            case StreamReadException malformed ->
                new CannotRead(
                        Reason.MALFORMED,
                        at(malformed, "", ""),
                        line(malformed.getLocation()),
                        column(malformed.getLocation()));
            case null, default -> new CannotRead(Reason.EMPTY, Map.of());
        };
    }

    private static Map<String, Object> at(JacksonException trouble, String name, String value) {
        TokenStreamLocation place = trouble.getLocation();
        Map<String, Object> where = place == null ? Map.of() : Map.of("line", line(place), "column", column(place));
        return value.isEmpty()
                ? where
                : Stream.concat(where.entrySet().stream(), Map.<String, Object>of(name, value).entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static int line(@Nullable TokenStreamLocation place) {
        return place == null ? 0 : place.getLineNr();
    }

    private static int column(@Nullable TokenStreamLocation place) {
        return place == null ? 0 : place.getColumnNr();
    }

    /** As one would write it, such as {@code how.blanks.where}. */
    private static String path(JacksonException trouble) {
        return trouble.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String kind(@Nullable Class<?> type, Words words) {
        if (type != null && type.isEnum()) {
            return words.text(
                    "api.kind.one_of",
                    Stream.of(type.getEnumConstants())
                            .map(one -> one.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        return words.text("api.kind." + name(type));
    }

    private static String name(@Nullable Class<?> type) {
        if (type == null || type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "object";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "day";
        }
        return Collection.class.isAssignableFrom(type) ? "list" : "text";
    }
}
