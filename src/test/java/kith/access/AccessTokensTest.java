package kith.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import kith.web.Limit;
import kith.web.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens for programs, from the page that makes them to the end of them. */
@KithTest
class AccessTokensTest {

    private static final Pattern SECRET = Pattern.compile("kith_[A-Za-z0-9_-]{43}");

    private final AccessTokens tokens;
    private final Limits limits;
    private final People people;
    private final MovableClock clock;
    private final JdbcClient sql;
    private final Visitor ada;

    AccessTokensTest(AccessTokens tokens, Limits limits, People people, MovableClock clock, JdbcClient sql) {
        this.tokens = tokens;
        this.limits = limits;
        this.people = people;
        this.clock = clock;
        this.sql = sql;
        this.ada = people.signedIn("Ada Brink");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void isShownOnceAndKeptAsAHash() {
        Answer made = make("Calendar", "read");
        String secret = secret(made);
        assertThat(made.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(said -> assertThat(said).contains("no-store"));
        assertThat(ada.get("/settings/tokens").body()).contains("Calendar").doesNotContain(secret);
        List<String> kept = sql.sql("select hash from access_token where member_id = ?")
                .param(ada.id().value())
                .query(String.class)
                .list();
        assertThat(kept).hasSize(1).doesNotContain(secret);
        assertThat(me(secret).status()).isEqualTo(200);
        assertThat(me(secret).body()).contains(ada.handle());
    }

    @Test
    void aBrowsersSessionIsNoToken() {
        Answer bare = ada.get("/api/v1/me");
        assertThat(bare.status()).isEqualTo(401);
        assertThat(bare.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aStrangersPostToTheDescriptionIsNoFailure() {
        Visitor stranger = people.stranger();
        var post =
                stranger.request("/api/v1/openapi.json", "Idempotency-Key", "a").POST(BodyPublishers.noBody());
        assertThat(stranger.send(post).status()).isEqualTo(401);
    }

    @Test
    void anotherPasswordEndsThem() {
        String secret = secret(make("Calendar", "read"));
        ada.post("/settings/account/password", "current", People.PASSWORD, "password", "another lamp in the harbour");
        assertThat(me(secret).status()).isEqualTo(401);
        assertThat(ada.get("/settings/tokens").status()).isEqualTo(200);
    }

    @Test
    void wrongOnesAreToldApartFromNoneByTheirChallenge() {
        String secret = secret(make("Calendar", "read"));
        String wrong = secret.substring(0, secret.length() - 1) + (secret.endsWith("A") ? "B" : "A");
        for (String odd : List.of("Bearer " + wrong, "Bearer ", "Basic abc", "Bearer kith_", secret)) {
            Answer refused = people.stranger().get("/api/v1/me", "Authorization", odd);
            assertThat(refused.status()).as(odd).isEqualTo(401);
            assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void runsOut() {
        String secret = secret(make("Calendar", "read"));
        clock.advance(Duration.ofDays(7));
        assertThat(me(secret).status()).isEqualTo(401);
        assertThat(tokens.of(ada.id()))
                .singleElement()
                .satisfies(token -> assertThat(token.expired(clock.instant())).isTrue());
    }

    @Test
    void revokedItEndsAtOnce() {
        String secret = secret(make("Calendar", "read"));
        long id = tokens.of(ada.id()).getFirst().id();
        assertThat(people.signedIn("Ben Oduya")
                        .post("/settings/tokens/" + id + "/revocation")
                        .status())
                .isEqualTo(404);
        assertThat(me(secret).status()).isEqualTo(200);
        ada.post("/settings/tokens/" + id + "/revocation");
        assertThat(me(secret).status()).isEqualTo(401);
        assertThat(ada.post("/settings/tokens/" + id + "/revocation").status()).isEqualTo(404);
    }

    @Test
    void notesItsUseOnceAMinute() {
        String secret = secret(make("Calendar", "read"));
        assertThat(tokens.of(ada.id()).getFirst().lastUsedAt()).isNull();
        me(secret);
        var first = tokens.of(ada.id()).getFirst().lastUsedAt();
        assertThat(first).isNotNull();
        me(secret);
        assertThat(tokens.of(ada.id()).getFirst().lastUsedAt()).isEqualTo(first);
        clock.advance(Duration.ofMinutes(2));
        me(secret);
        assertThat(tokens.of(ada.id()).getFirst().lastUsedAt()).isAfter(first);
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        assertThat(make("  ", "read").status()).isEqualTo(422);
        Answer odd = ada.post(
                "/settings/tokens",
                "current",
                People.PASSWORD,
                "label",
                "Badge printer",
                "scope",
                "write",
                "days",
                "8");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.body()).contains("Badge printer");
        assertThat(ada.post("/settings/tokens", "current", People.PASSWORD, "label", "x", "days", "many")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoFindsASessionOpenMakesNone() {
        Answer refused =
                ada.post("/settings/tokens", "current", "not hers", "label", "Calendar", "scope", "write", "days", "7");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Calendar").doesNotContain("not hers");
        assertThat(ada.post("/settings/tokens", "label", "Calendar", "scope", "write", "days", "7")
                        .status())
                .isEqualTo(422);
        assertThat(tokens.of(ada.id())).isEmpty();
        for (int i = 2; i < limits.most(Limit.PASSWORD_CHANGE); i++) {
            ada.post("/settings/tokens", "current", "guess " + i, "label", "Calendar");
        }
        assertThat(make("Calendar", "read").status()).isEqualTo(429);
    }

    @Test
    void whoComesTooFastIsToldWhenToComeAgain() {
        String secret = secret(make("Calendar", "read"));
        clock.advance(Duration.ofHours(1));
        for (int i = 0; i < limits.most(Limit.API_REQUESTS); i++) {
            limits.pace(Limit.API_REQUESTS, "member:" + ada.id());
        }
        Answer stopped = me(secret);
        // One turn comes back each tenth of a second, so one or two may be free again meanwhile.
        for (int i = 0; stopped.status() == 200 && i < 200; i++) {
            stopped = me(secret);
        }
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(stopped.body()).contains("limit.api_requests").contains("liftsAt");
        clock.advance(Duration.ofSeconds(1));
        assertThat(me(secret).status()).isEqualTo(200);
    }

    private Answer make(String label, String scope) {
        return ada.post("/settings/tokens", "current", People.PASSWORD, "label", label, "scope", scope, "days", "7");
    }

    private Answer me(String secret) {
        return people.stranger().get("/api/v1/me", "Authorization", "Bearer " + secret);
    }

    private static String secret(Answer made) {
        Matcher found = SECRET.matcher(made.body());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
