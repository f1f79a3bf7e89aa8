package kith.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Evidence and blanks on their way into {@code jsonb} and back. */
@Component
class EvidenceColumn {

    private static final TypeReference<Map<String, String>> BLANKS = new TypeReference<>() {};

    private final JsonMapper json;

    EvidenceColumn(JsonMapper json) {
        this.json = json;
    }

    String write(List<Evidence> evidence) {
        return json.writeValueAsString(evidence);
    }

    /** Token by token, since a page of cards reads dozens: by way of the general mapper it was a tenth of what the page cost. */
    List<Evidence> evidence(String stored) {
        List<Evidence> all = new ArrayList<>();
        try (JsonParser parser = json.createParser(stored)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                all.add(one(parser));
            }
        }
        return all;
    }

    private static Evidence one(JsonParser parser) {
        String kind = "";
        Strength strength = Strength.SAID;
        Instant found = Instant.EPOCH;
        Map<String, String> facts = Map.of();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "kind" -> kind = parser.getString();
                case "strength" -> strength = Strength.valueOf(parser.getString());
                case "found" -> found = Instant.parse(parser.getString());
                case "facts" -> facts = facts(parser);
                default -> throw new IllegalStateException("Evidence holds what nobody wrote: " + name);
            }
        }
        return new Evidence(kind, strength, found, facts);
    }

    private static Map<String, String> facts(JsonParser parser) {
        Map<String, String> facts = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            facts.put(name, parser.getString());
        }
        return facts;
    }

    String write(Map<String, String> blanks) {
        return json.writeValueAsString(blanks);
    }

    Map<String, String> blanks(String stored) {
        return json.readValue(stored, BLANKS);
    }
}
