package kith.invitation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Evidence and blanks on their way into {@code jsonb} and back. */
@Component
class EvidenceColumn {

    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> BLANKS = new TypeReference<>() {};

    private final JsonMapper json;
    private final ObjectReader evidence;

    EvidenceColumn(JsonMapper json) {
        this.json = json;
        this.evidence = json.readerFor(EVIDENCE);
    }

    String write(List<Evidence> evidence) {
        return json.writeValueAsString(evidence);
    }

    List<Evidence> evidence(String stored) {
        return evidence.readValue(stored);
    }

    String write(Map<String, String> blanks) {
        return json.writeValueAsString(blanks);
    }

    Map<String, String> blanks(String stored) {
        return json.readValue(stored, BLANKS);
    }
}
