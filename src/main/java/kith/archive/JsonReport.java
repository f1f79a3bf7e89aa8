package kith.archive;

import java.io.PrintStream;
import java.io.StringWriter;
import java.util.Locale;
import kith.reason.Assessment;
import kith.reason.Finding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One line of JSON for each invitation: {@code {"id", "grade", "findings": [{"kind", "words", "question"}]}}. */
final class JsonReport implements Report {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final PrintStream out;

    JsonReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void letter(Letter letter, Assessment assessment) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            id(json, letter.id());
            json.writeStringProperty("grade", plain(assessment.grade()));
            json.writeArrayPropertyStart("findings");
            assessment.findings().forEach(finding -> finding(json, finding));
            json.writeEndArray();
            json.writeEndObject();
        }
        out.print(line.append('\n'));
    }

    private static void id(JsonGenerator json, Object id) {
        json.writeName("id");
        if (id instanceof Number number) {
            json.writeNumber(number.toString());
        } else {
            json.writeString(id.toString());
        }
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("kind", plain(finding.kind()));
        json.writeStringProperty("words", finding.words());
        json.writeStringProperty("question", finding.question());
        json.writeEndObject();
    }

    private static String plain(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void end() {
        // the lines are all there is
    }
}
