package kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kith.KithTest;
import kith.People;
import kith.access.AccessTokens;
import kith.api.Program.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint: that it works as it is described. One that has no row in the table fails the first test. */
@KithTest
class EndpointsTest {

    private final Programs programs;
    private final Description description;
    private final RequestMappingHandlerMapping mappings;

    EndpointsTest(
            People people,
            AccessTokens tokens,
            Environment settings,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.programs = new Programs(people, tokens, settings);
        this.description = new Description(programs.stranger());
        this.mappings = mappings;
    }

    static List<Endpoint> rows() {
        return EndpointTable.ROWS;
    }

    static Stream<Endpoint> thatMayComeTooLate() {
        return rows().stream().filter(row -> row.stale() != null);
    }

    @Test
    void everyEndpointHasARow() {
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/") && !pattern.contains("openapi"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> there.add(verb + " " + pattern.substring("/api/v1".length())))));
        assertThat(rows()).extracting(Endpoint::toString).containsExactlyInAnyOrderElementsOf(there);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void worksAsItIsDescribed(Endpoint row) {
        World world = new World(programs);
        Answer answer = call(row, world, row.ready().apply(world));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(row.status());
        assertThat(description.faults(row, String.valueOf(row.status()), answer))
                .isEmpty();
        if (row.status() == 201) {
            String path = answer.header("Location").orElseThrow().replaceFirst(".*/api/v1", "");
            assertThat(world.me.program().get(path).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void needsATokenAndOneThatMayWriteToWrite(Endpoint row) {
        World world = new World(programs);
        String path = row.ready().apply(world);
        Answer none = programs.stranger().send(row.method(), path, row.body(world));
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("WWW-Authenticate")).hasValue("Bearer");
        assertThat(description.faults(row, "default", none)).isEmpty();
        Answer reading = world.me.reader().send(row.method(), path, row.body(world));
        assertThat(reading.status()).isEqualTo(row.changes() ? 403 : row.status());
    }

    @ParameterizedTest
    @MethodSource("thatMayComeTooLate")
    void saysWhereItStandsWhenItIsTooLate(Endpoint row) {
        World world = new World(programs);
        Answer late = call(row, world, Objects.requireNonNull(row.stale()).apply(world));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("state").asString())
                .isIn("withdrawn", "accepted", "declined", "forwarded", "pending", "cancelled");
        assertThat(late.body().path("detail").asString()).isNotBlank();
    }

    @Test
    void everyOperationHasASentenceAndANameOfItsOwn() {
        List<String> names = new ArrayList<>();
        for (Endpoint row : rows()) {
            assertThat(description.operation(row).path("summary").asString()).isNotBlank();
            names.add(description.operation(row).path("operationId").asString());
        }
        assertThat(names).doesNotHaveDuplicates();
        assertThat(description.whole().path("openapi").asString()).startsWith("3.1");
        assertThat(description.whole().toString()).doesNotContain("MemberId", "localhost");
    }

    private static Answer call(Endpoint row, World world, String path) {
        return world.me.program().send(row.method(), path, row.body(world));
    }
}
