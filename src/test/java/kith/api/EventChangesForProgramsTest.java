package kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kith.KithTest;
import kith.People;
import kith.access.AccessTokens;
import kith.api.Program.Answer;
import kith.member.Blocks;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What a program may still change of its member's event, and reads of one that was called off. */
@KithTest
class EventChangesForProgramsTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Blocks blocks;
    private final World world;
    private final Program mine;
    private final Program others;

    EventChangesForProgramsTest(People people, AccessTokens tokens, Environment settings, Blocks blocks) {
        this.blocks = blocks;
        this.world = new World(new Programs(people, tokens, settings));
        this.mine = world.me.program();
        this.others = world.other.program();
    }

    @Test
    void whatHasBegunKeepsItsTimeAndPlace() {
        String path = "/events/" + world.event(world.me, Duration.ofMinutes(30));
        Answer moved =
                mine.put(path, World.announcement("Open quay", WEEK, ", \"version\": \"" + world.version + "\""));
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.code()).isEqualTo("event.begun");
        assertThat(moved.body().path("state").asString()).isEqualTo("begun");
        assertThat(elsewhere(path, "Quay 5").code()).isEqualTo("event.begun");
        Answer longer = elsewhere(path, "Quay 4");
        assertThat(longer.status()).as(longer.raw().body()).isEqualTo(200);
        assertThat(longer.body().path("capacity").asInt()).isEqualTo(12);
    }

    /** The event as it is, for twelve, and there. */
    private Answer elsewhere(String path, String place) {
        JsonNode event = mine.get(path).body();
        return mine.put(path, """
                {"name": "%s", "starts": "%s", "ends": "%s", "zone": "Europe/Lisbon", "place": "%s", "capacity": 12, "version": "%s"}
                """.formatted(
                        event.path("name").asString(),
                        event.path("starts").asString().substring(0, 16),
                        event.path("ends").asString().substring(0, 16),
                        place,
                        event.path("version").asString()));
    }

    @Test
    void theNameIsWhatOthersSaidYesTo() {
        long id = world.registered(world.event(world.other, WEEK));
        Answer renamed = others.put(
                "/events/" + id, World.announcement("For Ada", WEEK, ", \"version\": \"" + world.version + "\""));
        assertThat(renamed.status()).isEqualTo(409);
        assertThat(renamed.code()).isEqualTo("event.name_kept");
        assertThat(renamed.body().path("errors").path(0).path("field").asString())
                .isEqualTo("name");
    }

    @Test
    void whyItIsOffIsReadByThoseWhoMaySeeTheOrganiser() {
        long id = world.registered(world.event(world.other, WEEK));
        others.post("/events/" + id + "/cancellation", "{\"why\": \"The wall came down.\"}");
        assertThat(mine.get("/events/" + id).body().path("why").asString()).isEqualTo("The wall came down.");
        blocks.block(world.me.who().id(), world.other.who().id());
        JsonNode hidden = mine.get("/events/" + id).body();
        assertThat(hidden.has("why")).isFalse();
        assertThat(hidden.has("cancelledAt")).isTrue();
    }
}
