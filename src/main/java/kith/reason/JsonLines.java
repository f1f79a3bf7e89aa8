package kith.reason;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines: {@code {"id", "how": {"kind"}, "why", "recipient": {"name"}, "earlier": []}}, all but why optional. */
final class JsonLines implements LetterFile {

    private static final Set<String> OTHER_NAMES = Set.of("othernames", "nickname", "nicknames", "aliases", "handle");

    private final Path file;
    private final JsonMapper json = new JsonMapper();

    JsonLines(Path file) {
        this.file = file;
    }

    @Override
    public void read(Consumer<Letter> letters, Unread unread) throws IOException {
        try (InputStream in = Files.newInputStream(file);
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

    private void letter(long number, String line, Consumer<Letter> letters, Unread unread) {
        JsonNode node;
        try {
            node = json.readTree(line);
        } catch (JacksonException e) {
            unread.add(number, Words.of("unread.json"));
            return;
        }
        JsonNode why = node.path("why");
        if (!node.isObject() || !(why.isString() || why.isNull() || why.isMissingNode())) {
            unread.add(number, Words.of("unread.why"));
            return;
        }
        letters.accept(new Letter(
                id(node, number),
                Letter.Way.UNKNOWN,
                how(node.path("how")),
                why.asString(""),
                recipient(node),
                texts(node.path("earlier"))));
    }

    private static Object id(JsonNode node, long number) {
        JsonNode id = node.path("id");
        if (id.isIntegralNumber() && id.canConvertToLong()) {
            return id.asLong();
        }
        return id.isValueNode() && !id.isNull() ? id.asString() : number;
    }

    private static @Nullable ClaimedHow how(JsonNode how) {
        if (!how.isObject()) {
            return null;
        }
        List<String> names = new ArrayList<>();
        how.properties().stream()
                .filter(e -> !e.getKey().equals("kind"))
                .forEach(e -> names.addAll(texts(e.getValue())));
        return new ClaimedHow(how.path("kind").asString(""), names);
    }

    private static @Nullable Recipient recipient(JsonNode node) {
        JsonNode recipient = node.path("recipient");
        if (!recipient.isObject()) {
            return null;
        }
        List<String> otherNames = new ArrayList<>();
        List<String> knownFor = new ArrayList<>();
        recipient.properties().forEach(e -> {
            boolean name = OTHER_NAMES.contains(Letters.plain(e.getKey()));
            (name ? otherNames : knownFor).addAll(e.getKey().equals("name") ? List.of() : texts(e.getValue()));
        });
        return new Recipient(recipient.path("name").asString(""), otherNames, knownFor);
    }

    /** Every text in a value, however deep. */
    private static List<String> texts(JsonNode node) {
        if (node.isString()) {
            return List.of(node.asString());
        }
        List<String> texts = new ArrayList<>();
        node.forEach(part -> texts.addAll(texts(part)));
        return texts;
    }
}
