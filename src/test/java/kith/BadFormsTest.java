package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kith.Form.Pair;
import kith.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every form: that it is accepted as it should be, and that whatever else is typed is refused with a page and never breaks anything. */
@KithTest
class BadFormsTest {

    /** What nobody means to type. */
    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "\u202e\ufeff",
            "-1",
            "9".repeat(40),
            "none-of-these",
            "x".repeat(20_000),
            "\ud83c\udf0d{name}");

    private final People people;
    private final RequestMappingHandlerMapping mappings;

    BadFormsTest(People people, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.people = people;
        this.mappings = mappings;
    }

    static List<Form> rows() {
        return FormTable.ROWS;
    }

    @Test
    void everyFormHasARow() {
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/api/"))
                .forEach(there::add);
        List<String> known = new ArrayList<>(FormTable.OTHERS.keySet());
        rows().forEach(row -> known.add(row.pattern()));
        assertThat(known).containsExactlyInAnyOrderElementsOf(there);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isAcceptedAsItShouldBe(Form row) {
        Pair pair = pair(row);
        Answer done = pair.me().post(row.ready().apply(pair), row.filled(pair));
        assertThat(done.status()).as(done.text()).isIn(200, 302, 303);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void refusesWithAPageWhateverElseIsTyped(Form row) {
        Pair pair = pair(row);
        String path = row.ready().apply(pair);
        isAPage(pair.me().post(path), "nothing");
        for (int field = 0; field < row.fields().size() / 2; field++) {
            String name = row.fields().get(2 * field);
            isAPage(pair.me().post(path, row.without(pair, field)), "without " + name);
            for (String odd : ODD) {
                isAPage(pair.me().post(path, row.with(pair, field, odd)), name + " = " + odd.length() + " characters");
            }
            isAPage(pair.me().post(path, twice(row.filled(pair), field)), name + " twice");
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void refusesWhatIsNoFormOrTooLarge(Form row) {
        Pair pair = pair(row);
        String path = row.ready().apply(pair) + "?_csrf=" + encoded(pair.me().token());
        Answer json = pair.me()
                .send(pair.me()
                        .request(path, "Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")));
        assertThat(json.status()).isEqualTo(415);
        Answer bytes = pair.me()
                .send(pair.me()
                        .request(path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("why=%ff%fe&x=%")));
        assertThat(bytes.status()).isEqualTo(400);
        Answer large = pair.me()
                .send(pair.me()
                        .request(path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("why=" + "x".repeat(3_000_000))));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text()).contains("That is more than Kith takes at once");
    }

    private static void isAPage(Answer answer, String what) {
        assertThat(answer.status()).as(what).isIn(200, 302, 303, 400, 403, 404, 409, 422, 429);
        if (answer.status() == 422) {
            assertThat(answer.body())
                    .as(what)
                    .containsPattern("role=\"alert\"|aria-describedby=\"[a-zA-Z0-9-]+-error\"");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String[] twice(String[] fields, int field) {
        String[] more = Arrays.copyOf(fields, fields.length + 2);
        more[fields.length] = fields[2 * field];
        more[fields.length + 1] = "another";
        return more;
    }

    private Pair pair(Form row) {
        Visitor other = people.signedIn("Ben Oduya");
        return new Pair(
                row.pattern().equals("/register") ? people.stranger() : people.signedIn("Ada Brink"),
                other,
                SingletonSupplier.of(() -> people.signedIn("Cleo Marsh")));
    }
}
