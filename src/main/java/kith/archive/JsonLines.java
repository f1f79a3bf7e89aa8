package kith.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kith.reason.ClaimedHow;
import kith.reason.Recipient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** JSON Lines: {@code {"id", "how": {"kind"}, "why", "recipient": {"name"}, "earlier": []}}, all but why optional. */
final class JsonLines implements LetterFile {

    private static final Set<String> OTHER_NAMES = Set.of("othernames", "nickname", "nicknames", "aliases", "handle");

    private final Source source;

    JsonLines(Source source) {
        this.source = source;
    }

    @Override
    public void read(Batch letters, Unread unread) throws IOException {
        try (InputStream in = source.open();
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String bare = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!bare.isBlank()) {
                    letter(number, bare, letters, unread);
                }
            }
        }
    }

    private static void letter(long number, String line, Batch letters, Unread unread) {
        Map<?, ?> fields;
        try {
            fields = Json.object(line);
        } catch (JacksonException e) {
            unread.leave(number, Words.of("unread.json"));
            return;
        }
        Object why = fields == null ? false : fields.get("why");
        if (fields == null || !(why == null || why instanceof String)) {
            unread.leave(number, Words.of("unread.why"));
            return;
        }
        Letter letter = new Letter(
                id(fields.get("id"), number),
                Letter.Way.UNKNOWN,
                how(fields.get("how")),
                why == null ? "" : (String) why,
                recipient(fields.get("recipient")),
                texts(fields.get("earlier")),
                null);
        letters.add(() -> letter);
    }

    private static Object id(@Nullable Object id, long number) {
        return id instanceof String || id instanceof Number ? id : number;
    }

    private static @Nullable ClaimedHow how(@Nullable Object how) {
        if (!(how instanceof Map<?, ?> fields)) {
            return null;
        }
        List<String> names = new ArrayList<>();
        fields.forEach((key, value) -> names.addAll(key.equals("kind") ? List.of() : texts(value)));
        return new ClaimedHow(text(fields.get("kind")), names);
    }

    private static @Nullable Recipient recipient(@Nullable Object recipient) {
        if (!(recipient instanceof Map<?, ?> fields)) {
            return null;
        }
        List<String> otherNames = new ArrayList<>();
        List<String> knownFor = new ArrayList<>();
        fields.forEach((key, value) -> {
            boolean name = OTHER_NAMES.contains(key.toString().toLowerCase(Locale.ROOT));
            (name ? otherNames : knownFor).addAll(key.equals("name") ? List.of() : texts(value));
        });
        return new Recipient(text(fields.get("name")), otherNames, knownFor);
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    /** Every text in a value, however deep. */
    private static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof List<?> list) {
            list.forEach(part -> texts.addAll(texts(part)));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(part -> texts.addAll(texts(part)));
        }
        return texts;
    }
}
