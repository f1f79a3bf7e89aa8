package kith.contact;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kith.connection.Narrowing;
import kith.connection.Narrowing.Touch;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which of one's connections an address asks for. All of it together; what is empty asks for nothing, and so does what nobody would choose.
 *
 * @param q words of theirs, or of what one noted
 * @param tag one's own
 * @param group the address of one both are in
 * @param place where they are
 * @param touch when one was last in touch, a {@link Touch} in small letters
 * @param due not empty where the day to follow up should have come
 * @param sort an {@link Order} in small letters
 */
record Wanted(String q, String tag, String group, String place, String touch, String due, String sort) {

    Wanted {
        q = PlainText.line(q);
        tag = PlainText.line(tag);
        group = PlainText.line(group);
        place = PlainText.line(place);
        touch = requireNonNullElse(touch, "");
        due = requireNonNullElse(due, "");
        sort = requireNonNullElse(sort, "");
    }

    /** How they are to be sorted. */
    enum Order {
        NEWEST,
        NAME,
        TOUCH;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Order order() {
        return Arrays.stream(Order.values())
                .filter(order -> order.code().equals(sort))
                .findFirst()
                .orElse(Order.NEWEST);
    }

    Narrowing narrowing() {
        return new Narrowing(tag, touched(), !due.isEmpty());
    }

    private @Nullable Touch touched() {
        return Arrays.stream(Touch.values())
                .filter(one -> code(one).equals(touch))
                .findFirst()
                .orElse(null);
    }

    static String code(Touch touch) {
        return touch.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it leaves somebody out by more than words. */
    boolean isSifted() {
        return !narrowing().isWide() || !group.isEmpty() || !place.isEmpty();
    }

    /** Whether it asks for everybody. */
    boolean isWide() {
        return q.isEmpty() && !isSifted();
    }

    /** The same at another address, from the mark {@code after} on, or from the beginning where that is null. */
    String at(String path, @Nullable String after) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", q);
        asked.put("tag", tag);
        asked.put("group", group);
        asked.put("place", place);
        asked.put("touch", touch);
        asked.put("due", due);
        asked.put("sort", sort);
        asked.put("after", requireNonNullElse(after, ""));
        asked.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }

    /** The same as it is asked for by programs, which say it in constants. */
    static Wanted of(
            String q, String tag, String group, String place, @Nullable Touch touch, boolean due, Order order) {
        return new Wanted(q, tag, group, place, touch == null ? "" : code(touch), due ? "true" : "", order.code());
    }

    /** All with that tag. */
    static String tagged(String tag) {
        return new Wanted("", tag, "", "", "", "", "").at("/connections", null);
    }
}
