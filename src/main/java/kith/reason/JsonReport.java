package kith.reason;

import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One line of JSON for each invitation: {@code {"id", "grade", "findings": [{"kind", "words", "question"}]}}. */
final class JsonReport implements Report {

    private final PrintStream out;
    private final JsonMapper json = new JsonMapper();

    JsonReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void letter(Letter letter, Assessment assessment) {
        ObjectNode line = json.createObjectNode();
        line.putPOJO("id", letter.id());
        line.put("grade", plain(assessment.grade()));
        ArrayNode findings = line.putArray("findings");
        for (Finding finding : assessment.findings()) {
            findings.addObject()
                    .put("kind", plain(finding.kind()))
                    .put("words", finding.words())
                    .put("question", finding.question());
        }
        out.print(json.writeValueAsString(line) + "\n");
    }

    private static String plain(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void end() {
        // the lines are all there is
    }
}
