package kith.reason;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The letters of the demo community, with all that Kith knows of their how and recipient: reasoned, but for those that were sent as they are. */
final class DemoLetters {

    private static final Path FOLDER = Path.of("src/main/resources/demo");
    private static final JsonMapper JSON = new JsonMapper();

    private DemoLetters() {}

    static List<Message> all() {
        Map<String, Recipient> members = new HashMap<>();
        read("members.json").forEach(member -> members.put(text(member, "handle"), recipient(member)));
        List<Message> letters = new ArrayList<>();
        for (JsonNode letter : read("invitations.json")) {
            letters.add(message(
                    letter, text(letter, "why"), members, letter.path("asItIs").asBoolean(false)));
            for (JsonNode step : letter.path("then")) {
                if (!text(step, "why").isEmpty()) {
                    letters.add(message(letter, text(step, "why"), members, false));
                }
            }
        }
        return letters;
    }

    private static Message message(JsonNode letter, String why, Map<String, Recipient> members, boolean asItIs) {
        JsonNode how = letter.path("how");
        List<String> names = Stream.of("group", "organisation", "where", "when", "words")
                .map(name -> text(how, name))
                .filter(name -> !name.isEmpty())
                .toList();
        return new Message(
                text(letter, "from") + " to " + text(letter, "to"),
                "en",
                "demo",
                false,
                asItIs ? Grade.THIN : Grade.REASONED,
                why,
                new ClaimedHow(text(how, "kind"), names),
                members.get(text(letter, "to")),
                List.of());
    }

    private static Recipient recipient(JsonNode member) {
        List<String> known = new ArrayList<>();
        Stream.of("headline", "place", "about", "askMeAbout", "lookingFor")
                .forEach(field -> known.add(text(member, field)));
        Stream.of("positions", "education")
                .forEach(field -> member.path(field)
                        .forEach(station -> known.add(text(station, "what") + ", " + text(station, "name"))));
        member.path("skills").forEach(skill -> known.add(skill.asString("")));
        return new Recipient(
                text(member, "name"),
                List.of(),
                known.stream().filter(one -> !one.isBlank()).toList());
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
