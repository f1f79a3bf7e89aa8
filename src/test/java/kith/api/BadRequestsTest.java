package kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.KithTest;
import kith.People;
import kith.access.AccessTokens;
import kith.api.Program.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every endpoint: that bad input gets a clear problem and changes nothing. */
@KithTest
class BadRequestsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LEAF = Pattern.compile("(?<=: )(?:\"[^\"]*\"|\\d+|true)");

    /** Parameters that are words: some are found by them, or nothing is. */
    private static final Set<String> FREE = Set.of("q", "tag", "group", "place");

    /** What every member may do to every event that they may see. */
    private static final Set<String> EVERYBODYS = Set.of(
            "GET /events/{id}",
            "GET /events/{id}/calendar",
            "POST /events/{id}/registration",
            "DELETE /events/{id}/registration",
            "POST /events/{id}/check-in");

    private static final String NO_SUCH_ID = "999999999999";

    private final Programs programs;
    private final Description description;

    BadRequestsTest(People people, AccessTokens tokens, Environment settings) {
        this.programs = new Programs(people, tokens, settings);
        this.description = new Description(programs.stranger());
    }

    static List<Endpoint> rows() {
        return EndpointTable.ROWS;
    }

    static Stream<Endpoint> withBodies() {
        return rows().stream().filter(row -> row.body() != null);
    }

    static Stream<Endpoint> withNumbers() {
        return rows().stream().filter(row -> row.pattern().contains("{id}"));
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void saysWhereTheBodyStopsBeingJson(Endpoint row) {
        World world = new World(programs);
        String path = row.ready().apply(world);
        Answer cut = call(row, world, path, "{\n  \"why\": ");
        assertThat(cut.status()).isEqualTo(400);
        assertThat(cut.code()).isEqualTo("api.malformed");
        assertThat(cut.body().path("line").asInt()).isEqualTo(2);
        assertThat(cut.body().path("column").asInt()).isPositive();
        assertThat(description.faults(row, "default", cut)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void takesNothingThatItDoesNotUnderstand(Endpoint row) {
        World world = new World(programs);
        String path = row.ready().apply(world);
        String body = Objects.requireNonNull(row.body(world)).strip();
        String open = body.substring(0, body.length() - 1);
        String comma = open.endsWith("{") ? "" : ", ";
        Answer unknown = call(row, world, path, open + comma + "\"colour\": \"blue\"}");
        assertThat(unknown.status()).as("unknown field").isEqualTo(400);
        assertThat(unknown.body().path("field").asString()).isEqualTo("colour");
        assertThat(call(row, world, path, "[".repeat(40) + "]".repeat(40)).status())
                .as("deep")
                .isEqualTo(400);
        assertThat(call(row, world, path, body + " {}").status())
                .as("two of them")
                .isEqualTo(400);
        assertThat(call(row, world, path, "7").status()).as("a number").isEqualTo(400);
        if (!comma.isEmpty()) {
            String first = JSON.readTree(body).propertyNames().iterator().next();
            assertThat(call(row, world, path, open + ", \"" + first + "\": \"twice\"}")
                            .status())
                    .as("a field twice")
                    .isEqualTo(400);
            for (String wrong :
                    List.of("9".repeat(400), "{\"a\": 1}", "[2026, 12, 1]", "[".repeat(20) + "]".repeat(20), "7")) {
                for (String field : JSON.readTree(body).propertyNames()) {
                    if (wrong.equals("7") && !JSON.readTree(body).path(field).isString()) {
                        continue;
                    }
                    Answer answer = call(row, world, path, with(body, field, wrong));
                    assertThat(answer.status()).as(field + ": " + wrong).isBetween(400, 422);
                    assertThat(answer.code()).isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void saysWhatIsMissing(Endpoint row) {
        World world = new World(programs);
        String path = row.ready().apply(world);
        ObjectNode body = (ObjectNode) JSON.readTree(Objects.requireNonNull(row.body(world)));
        for (String field : description.required(row)) {
            ObjectNode without = body.deepCopy();
            without.remove(field);
            Answer answer = call(row, world, path, without.toString());
            assertThat(answer.status()).as(field).isEqualTo(422);
            assertThat(answer.body().path("errors").path(0).path("field").asString())
                    .isEqualTo(field);
            without.putNull(field);
            assertThat(call(row, world, path, without.toString()).status()).isEqualTo(422);
        }
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void refusesWhatIsTooMuch(Endpoint row) {
        World world = new World(programs);
        String path = row.ready().apply(world);
        String body = Objects.requireNonNull(row.body(world));
        for (String field : JSON.readTree(body).propertyNames()) {
            if (JSON.readTree(body).path(field).isString()) {
                Answer answer = call(row, world, path, with(body, field, "\"" + "x".repeat(20_000) + "\""));
                assertThat(answer.status()).as(field).isBetween(400, 422);
            }
        }
        Answer huge = call(row, world, path, "{\"why\": \"" + "x".repeat(70_000) + "\"}");
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.code()).isEqualTo("api.too_large");
    }

    /** None of it may come as far as the database would choke on it. */
    @ParameterizedTest
    @MethodSource("rows")
    void survivesWhatNobodyTypes(Endpoint row) {
        World world = new World(programs);
        String path = row.ready().apply(world);
        for (String odd :
                List.of("\"a\\u0000b\"", "\"\\ud800\"", "null", "\"\"", "\"\\u202e\\ufeff\"", "[null]", "{}")) {
            String body = row.body(world);
            for (int i = 0; body != null && i < leaves(body); i++) {
                int status = call(row, world, path, withLeaf(body, i, odd)).status();
                assertThat(status).as("leaf " + i + " " + odd).isLessThan(500);
            }
        }
        for (JsonNode parameter : description.operation(row).path("parameters")) {
            for (String odd : List.of("%00", "%ED%A0%80", "%F4%8F%BF%BF", "x".repeat(4_000))) {
                if (parameter.path("in").asString().equals("query")) {
                    String asked = and(path, parameter.path("name").asString() + "=" + odd);
                    assertThat(call(row, world, asked, null).status()).as(asked).isLessThan(500);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void takesJsonAlone(Endpoint row) {
        World world = new World(programs);
        Answer form = world.me
                .program()
                .send(
                        row.method(),
                        row.ready().apply(world),
                        "why=x",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(form.status()).isEqualTo(415);
        assertThat(form.header("Accept"))
                .hasValueSatisfying(accepted -> assertThat(accepted).contains("application/json"));
    }

    @ParameterizedTest
    @MethodSource("withNumbers")
    void findsNothingThatIsNotOnesOwn(Endpoint row) {
        World world = new World(programs);
        String path = row.ready().apply(world);
        Answer thirds = world.third.program().send(row.method(), path, row.body(world));
        assertThat(thirds.status()).isEqualTo(EVERYBODYS.contains(row.toString()) ? row.status() : 404);
        for (String odd : List.of(NO_SUCH_ID, "0", "-1", "one", "9".repeat(40))) {
            String elsewhere = path.replaceFirst("\\d+", odd);
            assertThat(call(row, world, elsewhere, row.body(world)).status())
                    .as(elsewhere)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsNobodyByANameThatIsNone(Endpoint row) {
        World world = new World(programs);
        if (row.pattern().contains("{handle}") || row.pattern().contains("{slug}")) {
            String path = row.pattern().replaceFirst("\\{\\w+}", "nobody-at-all");
            assertThat(call(row, world, path, row.body(world)).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void refusesParametersThatItDoesNotHave(Endpoint row) {
        World world = new World(programs);
        Answer odd = call(row, world, and(row.ready().apply(world), "stat=pending"), row.body(world));
        assertThat(odd.status()).isEqualTo(400);
        assertThat(odd.body().path("parameter").asString()).isEqualTo("stat");
        for (JsonNode parameter : description.operation(row).path("parameters")) {
            if (parameter.path("in").asString().equals("query")
                    && !FREE.contains(parameter.path("name").asString())
                    && !row.pattern().equals("/groups")) {
                World fresh = new World(programs);
                String path =
                        and(row.ready().apply(fresh), parameter.path("name").asString() + "=%7E");
                Answer answer = call(row, fresh, path, null);
                assertThat(answer.status()).as(path).isEqualTo(400);
                assertThat(answer.body().path("parameter").asString())
                        .isEqualTo(parameter.path("name").asString());
            }
        }
    }

    private static Answer call(Endpoint row, World world, String path, @Nullable String body) {
        return world.me.program().send(row.method(), path, body);
    }

    private static String and(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }

    private static int leaves(String body) {
        return (int) LEAF.matcher(body).results().count();
    }

    /** The body with one of its values replaced by raw JSON. */
    private static String withLeaf(String body, int n, String raw) {
        int[] seen = {0};
        return LEAF.matcher(body).replaceAll(found -> Matcher.quoteReplacement(seen[0]++ == n ? raw : found.group()));
    }

    /** The body with a field replaced by raw JSON. */
    private static String with(String body, String field, String raw) {
        ObjectNode changed = (ObjectNode) JSON.readTree(body);
        changed.put(field, "\u0001here");
        return changed.toString().replace("\"\\u0001here\"", raw);
    }
}
