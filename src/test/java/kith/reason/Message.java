package kith.reason;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message labelled by hand.
 *
 * @param held whether it is for measuring alone
 */
record Message(
        String id,
        String language,
        String kind,
        boolean held,
        Grade label,
        String why,
        @Nullable ClaimedHow how,
        @Nullable Recipient recipient,
        List<String> earlier) {

    static final Path OLDER = Path.of("src/test/resources/reason/corpus.jsonl");
    private static final Path FOLDER = Path.of("src/test/resources/reason/corpus");
    private static final JsonMapper JSON = new JsonMapper();

    /** The corpus that the rules are measured by. */
    static List<Message> corpus() {
        return Languages.CODES.stream()
                .flatMap(code -> read(FOLDER.resolve(code + ".jsonl")).stream())
                .toList();
    }

    /** Those lines of a file that are invitations; answers are left out. */
    static List<Message> read(Path file) {
        List<Message> all = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                JsonNode node = JSON.readTree(line);
                String label = node.path("label").asString("").toUpperCase(Locale.ROOT);
                if (Set.of("CANNED", "THIN", "REASONED").contains(label)) {
                    all.add(of(node, Grade.valueOf(label)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Message of(JsonNode node, Grade label) {
        String how = node.path("how").asString("");
        JsonNode to = node.path("recipient");
        return new Message(
                node.path("id").asString(""),
                node.path("lang").asString(""),
                node.path("kind").asString(node.path("sublabel").asString("")),
                node.path("held").asBoolean(false),
                label,
                node.path("why").asString(node.path("text").asString("")),
                how.isEmpty() ? null : new ClaimedHow(how, texts(node.path("howNames"))),
                to.isObject()
                        ? new Recipient(
                                to.path("name").asString(""), texts(to.path("otherNames")), texts(to.path("knownFor")))
                        : null,
                texts(node.path("earlier")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    /** Whether its text alone shows its label: a copy and a wrong name are what they are beside other things. */
    boolean showsInText() {
        return !kind.equals("near_copy") && !kind.equals("wrong_name");
    }

    /** As it would be with nothing known but its words. */
    Message textOnly() {
        return new Message(id, language, kind, held, label, why, null, null, List.of());
    }

    Grade gradedBy(Reasons reasons) {
        return gradedBy(reasons, Set.of());
    }

    Grade gradedBy(Reasons reasons, Set<Phrase> unknown) {
        return reasons.assess(how, why, recipient, new Precedents(earlier, false), unknown)
                .grade();
    }
}
