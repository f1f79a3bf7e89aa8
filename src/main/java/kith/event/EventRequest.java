package kith.event;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event to be announced.
 *
 * @param name 3 to 100 code points
 * @param about up to 4,000
 * @param group the slug of a group one is in
 * @param starts as the clocks of {@code zone} show it, such as {@code 2026-12-03T18:00}
 * @param ends likewise
 * @param zone such as {@code Europe/Berlin}
 * @param place where one goes
 * @param link where it is online; one of the two there must be
 * @param capacity how many may come; absent where there is no end
 */
record EventRequest(
        @NotBlank(message = "api.field.missing") String name,
        @Nullable String about,
        @Nullable String group,

        @NotNull(message = "api.field.missing") @Pattern(regexp = EventRequest.LOCAL, message = "api.field.local_time")
        String starts,

        @NotNull(message = "api.field.missing") @Pattern(regexp = EventRequest.LOCAL, message = "api.field.local_time")
        String ends,

        @NotBlank(message = "api.field.missing") String zone,
        @Nullable String place,
        @Nullable String link,
        @Nullable Integer capacity) {

    /** A day and a time as the clocks of a zone show them. */
    static final String LOCAL = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}";

    EventForm form() {
        return form(name, about, group, starts, ends, zone, place, link, capacity);
    }

    /**
     * An event anew, whole; what is absent is empty.
     *
     * @param name 3 to 100 code points
     * @param about up to 4,000
     * @param group the slug of a group one is in
     * @param starts as the clocks of {@code zone} show it, such as {@code 2026-12-03T18:00}
     * @param ends likewise
     * @param zone such as {@code Europe/Berlin}
     * @param place where one goes
     * @param link where it is online; one of the two there must be
     * @param capacity how many may come; absent where there is no end
     * @param version of what was read before
     */
    record EventChangeRequest(
            @NotBlank(message = "api.field.missing") String name,
            @Nullable String about,
            @Nullable String group,

            @NotNull(message = "api.field.missing")
            @Pattern(regexp = EventRequest.LOCAL, message = "api.field.local_time")
            String starts,

            @NotNull(message = "api.field.missing")
            @Pattern(regexp = EventRequest.LOCAL, message = "api.field.local_time")
            String ends,

            @NotBlank(message = "api.field.missing") String zone,
            @Nullable String place,
            @Nullable String link,
            @Nullable Integer capacity,
            @NotBlank(message = "api.field.missing") String version) {

        EventForm form() {
            return EventRequest.form(name, about, group, starts, ends, zone, place, link, capacity);
        }
    }

    private static EventForm form(
            String name,
            @Nullable String about,
            @Nullable String group,
            String starts,
            String ends,
            String zone,
            @Nullable String place,
            @Nullable String link,
            @Nullable Integer capacity) {
        String[] from = starts.split("T", 2);
        String[] to = ends.split("T", 2);
        return new EventForm(
                name,
                requireNonNullElse(about, ""),
                requireNonNullElse(group, ""),
                from[0],
                from[1],
                to[0],
                to[1],
                zone,
                requireNonNullElse(place, ""),
                requireNonNullElse(link, ""),
                capacity == null ? "" : capacity.toString());
    }
}
