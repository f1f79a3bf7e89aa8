package kith.connection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kith.connection.CannotRemember.Reason;
import kith.web.PlainText;

/** Makes tags of what somebody typed: a comma, or a new line, ends one. */
final class Tags {

    static final int MOST = 20;
    static final int LONGEST = 40;

    private static final Pattern ENDS = Pattern.compile("[,;،、\\n]");

    private Tags() {}

    /**
     * The tags, each once whatever its case, in their order and as they were first written.
     *
     * @throws CannotRemember if one is too long, or there are too many
     */
    static List<String> of(Collection<String> typed) {
        Map<String, String> tags = new LinkedHashMap<>();
        typed.stream()
                .flatMap(some -> ENDS.splitAsStream(some))
                .map(PlainText::line)
                .filter(tag -> !tag.isEmpty())
                .forEach(tag -> tags.putIfAbsent(key(tag), tag));
        for (String tag : tags.values()) {
            if (PlainText.length(tag) > LONGEST) {
                throw new CannotRemember(Reason.TAG_LONG, LONGEST, PlainText.length(tag));
            }
        }
        if (tags.size() > MOST) {
            throw new CannotRemember(Reason.TAGS_MANY, MOST, tags.size());
        }
        return List.copyOf(tags.values());
    }

    /** By which a tag is found: two that differ in case alone are one. */
    static String key(String tag) {
        return PlainText.line(tag).toLowerCase(Locale.ROOT);
    }
}
