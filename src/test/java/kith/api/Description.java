package kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.api.Program.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the running Kith says of its endpoints, and whether answers are so. */
class Description {

    private final JsonNode whole;

    Description(Program anybody) {
        this.whole = anybody.get("/openapi.json").body();
    }

    JsonNode whole() {
        return whole;
    }

    /** What in an answer is not as the description says. */
    List<String> faults(Endpoint row, String status, Answer answer) {
        JsonNode described = operation(row).path("responses").path(status);
        assertThat(described.isMissingNode()).as(row + " answers " + status).isFalse();
        if (described.path("content").isMissingNode()) {
            return answer.raw().body().isEmpty() ? List.of() : List.of("a body");
        }
        String type = described.path("content").propertyNames().iterator().next();
        assertThat(answer.header("Content-Type")).hasValue(type);
        if (!type.endsWith("json")) {
            return List.of();
        }
        ObjectNode schema = (ObjectNode) whole.deepCopy();
        schema.put(
                "$ref",
                described.path("content").path(type).path("schema").path("$ref").asString());
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(answer.raw().body(), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    List<String> required(Endpoint row) {
        String schema = operation(row)
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asString();
        List<String> required = new ArrayList<>();
        whole.path("components")
                .path("schemas")
                .path(schema.replaceFirst(".*/", ""))
                .path("required")
                .forEach(field -> required.add(field.asString()));
        return required;
    }

    JsonNode operation(Endpoint row) {
        return whole.path("paths")
                .path("/api/v1" + row.pattern())
                .path(row.method().toLowerCase(Locale.ROOT));
    }
}
