package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is for everybody, what is for members, and what no page may do. */
@KithTest
class DoorTest {

    /** Every address a stranger may open. A new one is added here by intent, or not at all. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "/",
            "/sign-in",
            "/sign-in/forgotten",
            "/sign-in/reset/{token}",
            "/sign-in/confirm/{token}",
            "/mail/unsubscribe/{token}",
            "/register",
            "/l/{token}",
            "/guide/reasons",
            "/error");

    /** Pressed by mail programs, which have no form of ours: the address itself is the secret. */
    private static final String UNSUBSCRIBING = "/mail/unsubscribe/{token}";

    private static final Set<String> FORMS_FOR_EVERYBODY = Set.of(
            "/register",
            "/operator",
            "/sign-in/refused",
            "/sign-in/held",
            "/sign-in/forgotten",
            "/sign-in/reset/{token}",
            "/sign-in/confirm/{token}",
            UNSUBSCRIBING,
            "/error");

    private final People people;
    private final RequestMappingHandlerMapping mappings;

    DoorTest(People people, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.people = people;
        this.mappings = mappings;
    }

    @Test
    void aStrangerIsSentToSignInFromEveryPageThatIsNotForEverybody() {
        Visitor stranger = people.stranger();
        for (String path : patterns(RequestMethod.GET)) {
            if (path.equals("/members/{handle}")) {
                continue; // its page decides: what is not public leads to sign in, whether there is such a member or
                // not
            }
            Answer answer = stranger.get(address(path));
            boolean sentToSignIn =
                    answer.location() != null && answer.location().startsWith("/sign-in");
            assertThat(sentToSignIn)
                    .as("GET " + path + " answers " + answer.status())
                    .isEqualTo(!(FOR_EVERYBODY.contains(path) || path.startsWith("/files/")));
        }
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        Visitor ada = people.signedIn("Ada Brink");
        for (String path : patterns(RequestMethod.POST)) {
            if (path.equals(UNSUBSCRIBING)) {
                assertThat(ada.postWithout(address(path)).status())
                        .as("POST " + path)
                        .isEqualTo(404);
                continue;
            }
            assertThat(ada.postWithout(address(path)).status())
                    .as("POST " + path)
                    .isEqualTo(403);
            assertThat(ada.postWithout(address(path), "_csrf", "made-up").status())
                    .as("POST " + path)
                    .isEqualTo(403);
        }
    }

    @Test
    void aStrangerChangesNothing() {
        Visitor stranger = people.stranger();
        for (String path : patterns(RequestMethod.POST)) {
            if (!FORMS_FOR_EVERYBODY.contains(path)) {
                Answer answer = stranger.post(address(path));
                assertThat(answer.location())
                        .as("POST " + path + " answers " + answer.status())
                        .isEqualTo("/sign-in");
            }
        }
    }

    @Test
    void whereAPageIsPassedOnWithinNobodyComesFromOutside() {
        Visitor stranger = people.stranger();
        assertThat(stranger.post("/sign-in/refused").status()).isEqualTo(400);
        assertThat(stranger.post("/sign-in/held").status()).isEqualTo(400);
        assertThat(stranger.post("/sign-in/nothing").status()).isEqualTo(404);
    }

    @Test
    void everyAnswerTellsTheBrowserWhatToRefuse() {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor stranger = people.stranger();
        for (Answer answer : List.of(
                stranger.get("/"),
                stranger.get("/sign-in"),
                stranger.get("/nothing-here"),
                stranger.get("/kith.css"),
                stranger.postWithout("/register"),
                ada.get("/settings/account"),
                ada.get("/nothing-here"))) {
            assertThat(header(answer, "Content-Security-Policy"))
                    .isEqualTo(
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
            assertThat(header(answer, "Strict-Transport-Security"))
                    .as("without TLS")
                    .isEmpty();
            assertThat(answer.body()).doesNotContain("<style", " style=", "onclick=");
        }
    }

    @Test
    void pagesAreKeptByNobodyAndFilesByEverybody() {
        Visitor ada = people.signedIn("Ada Brink");
        String page = ada.get("/settings/account").body();
        assertThat(header(ada.get("/settings/account"), "Cache-Control")).contains("no-store");
        assertThat(header(people.stranger().get("/sign-in"), "Cache-Control")).contains("no-store");
        for (String file : Stream.of("href=\"(/kith-[^\"]+\\.css)\"", "src=\"(/webjars/[^\"]+)\"")
                .flatMap(pattern -> Pattern.compile(pattern).matcher(page).results())
                .map(found -> found.group(1))
                .toList()) {
            Answer answer = people.stranger().get(file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(header(answer, "Cache-Control"))
                    .as(file)
                    .contains("max-age=31536000", "public")
                    .doesNotContain("no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    private TreeSet<String> patterns(RequestMethod method) {
        TreeSet<String> patterns = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, ?> mapping :
                mappings.getHandlerMethods().entrySet()) {
            Set<RequestMethod> methods = mapping.getKey().getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(method)) {
                mapping.getKey().getPatternValues().stream()
                        // what is for programs has a door of its own, see EndpointsTest
                        .filter(pattern -> !pattern.startsWith("/api/"))
                        .forEach(patterns::add);
            }
        }
        assertThat(patterns).hasSizeGreaterThan(3);
        return patterns;
    }

    private static String address(String pattern) {
        return pattern.replaceAll("\\{(?:[^{}]|\\{[^{}]*})+}", "1").replace("**", "1");
    }

    private static String header(Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
