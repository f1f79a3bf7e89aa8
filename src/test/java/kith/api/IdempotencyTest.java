package kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kith.KithTest;
import kith.People;
import kith.access.AccessTokens;
import kith.api.Program.Answer;
import kith.member.Blocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** A request with a key is done once, however often it is sent. */
@KithTest
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";

    private final Programs programs;
    private final Blocks blocks;
    private World world;

    IdempotencyTest(People people, AccessTokens tokens, Environment settings, Blocks blocks) {
        this.blocks = blocks;
        this.programs = new Programs(people, tokens, settings);
        this.world = new World(programs);
    }

    @BeforeEach
    void freshPeople() {
        world = new World(programs);
    }

    @Test
    void theSecondAnswerIsTheFirst() {
        Answer first = send("k-1", World.WHY);
        Answer again = send("k-1", World.WHY);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void aStepIsTakenOnceAndItsAnswerIsHowThingsStand() {
        long id = world.received();
        String path = "/invitations/" + id + "/question";
        String body = "{\"question\": \"Which survey do you have?\"}";
        Answer first = world.me.program().post(path, body, KEY, "k-1");
        world.other.program().post("/invitations/" + id + "/answer", "{\"answer\": \"The blue one.\"}");
        Answer again = world.me.program().post(path, body, KEY, "k-1");
        assertThat(first.body().path("state").asString()).isEqualTo("asked");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("state").asString()).isEqualTo("pending");
        assertThat(again.body().path("rounds")).hasSize(1);
    }

    /** A key is no way to see again what a block has taken away. */
    @Test
    void afterABlockThereIsNothingToLookAt() {
        send("k-1", World.WHY);
        blocks.block(world.other.who().id(), world.me.who().id());
        Answer again = send("k-1", World.WHY);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.raw().body()).doesNotContain("Ben", World.WHY);
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        send("k-1", World.WHY);
        Answer other = send("k-1", World.WHY + " Or in July?");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("api.key_used");
    }

    @Test
    void aKeyIsItsMembersOwn() {
        send("k-1", World.WHY);
        Answer thirds = world.third
                .program()
                .post("/invitations", World.letter(world.other.handle(), World.WHY, ""), KEY, "k-1");
        assertThat(thirds.status()).isEqualTo(201);
        assertThat(thirds.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void whatWasRefusedMayBeMendedAndSentAgain() {
        Answer canned = send("k-1", "I would like to add you to my professional network on LinkedIn.");
        assertThat(canned.status()).isEqualTo(422);
        assertThat(canned.code()).isEqualTo("invitation.canned");
        assertThat(sent()).isZero();
        assertThat(send("k-1", World.WHY).status()).isEqualTo(201);
    }

    @Test
    void refusesAKeyThatIsNone() {
        for (String odd : List.of("", "with space", "x".repeat(101))) {
            assertThat(send(odd, World.WHY).status()).as(odd).isEqualTo(400);
        }
    }

    @RepeatedTest(5)
    void ofThoseWhoComeAtOnceOneWorksAndTheOthersHearTheSame() throws Exception {
        Callable<Answer> once = () -> send("k-1", World.WHY);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Answer> answers = pool.invokeAll(List.of(once, once, once, once)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(answers).extracting(Answer::status).containsOnly(201);
            assertThat(answers)
                    .extracting(answer -> answer.raw().body())
                    .containsOnly(answers.getFirst().raw().body());
            assertThat(Stream.of(answers.toArray(Answer[]::new))
                            .filter(answer ->
                                    answer.header("Idempotency-Replayed").isEmpty()))
                    .hasSize(1);
        }
        assertThat(sent()).isEqualTo(1);
    }

    private Answer send(String key, String why) {
        return world.me.program().post("/invitations", World.letter(world.other.handle(), why, ""), KEY, key);
    }

    private int sent() {
        return world.me
                .program()
                .get("/invitations?box=sent")
                .body()
                .path("items")
                .size();
    }
}
