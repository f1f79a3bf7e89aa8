package kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kith.KithTest;
import kith.People;
import kith.access.AccessTokens;
import kith.api.Program.Answer;
import kith.member.Blocks;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What a program does not learn of events. */
@KithTest
class HiddenEventsForProgramsTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Blocks blocks;
    private final World world;
    private final Program mine;
    private final Program others;
    private final Program thirds;

    HiddenEventsForProgramsTest(People people, AccessTokens tokens, Environment settings, Blocks blocks) {
        this.blocks = blocks;
        this.world = new World(new Programs(people, tokens, settings));
        this.mine = world.me.program();
        this.others = world.other.program();
        this.thirds = world.third.program();
    }

    @Test
    void blockedMeansAbsentUnlessOneIsGoing() {
        String name = "Hidden " + world.me.handle();
        long seen = announce(others, name, WEEK);
        long unseen = announce(others, name + " too", WEEK);
        mine.post("/events/" + seen + "/registration", null);
        blocks.block(world.other.who().id(), world.me.who().id());
        assertThat(mine.get("/events/" + unseen).status()).isEqualTo(404);
        for (String step : List.of("/registration", "/check-in", "/cancellation")) {
            assertThat(mine.post("/events/" + unseen + step, step.equals("/check-in") ? "{\"code\": \"AAAAAA\"}" : "{}")
                            .status())
                    .as(step)
                    .isEqualTo(404);
        }
        assertThat(mine.get("/events/" + unseen + "/calendar").status()).isEqualTo(404);
        JsonNode going = mine.get("/events/" + seen).body();
        assertThat(going.has("organiser")).isFalse();
        assertThat(ids(mine.get("/events?q=" + name.replace(" ", "%20")))).containsExactly(seen);
        assertThat(handles(mine.get("/events/" + seen + "/attendees"))).containsExactly(world.me.handle());
    }

    @Test
    void whatIsHiddenLeavesNoMark() {
        String name = "Fogbound " + world.me.handle();
        announce(others, name + " one", WEEK);
        announce(others, name + " two", WEEK.plusDays(1));
        String words = "?limit=1&q=" + name.replace(" ", "%20");
        assertThat(mine.get("/events" + words).body().has("next")).isTrue();
        blocks.block(world.other.who().id(), world.me.who().id());
        Answer nothing = mine.get("/events" + words);
        assertThat(ids(nothing)).isEmpty();
        assertThat(nothing.body().has("next")).isFalse();
        long seen = announce(thirds, name + " three", WEEK.plusDays(2));
        Answer one = mine.get("/events" + words);
        assertThat(ids(one)).containsExactly(seen);
        assertThat(one.body().has("next")).isFalse();
    }

    @Test
    void whoComesIsReadWithoutThoseWhoAreHidden() {
        long id = world.registered();
        thirds.post("/events/" + id + "/registration", null);
        blocks.block(world.third.who().id(), world.me.who().id());
        Answer first = mine.get("/events/" + id + "/attendees?limit=2");
        assertThat(handles(first)).containsExactly(world.other.handle(), world.me.handle());
        assertThat(first.body().has("next")).isFalse();
    }

    @Test
    void whoCheckedInIsForTheOrganiserToRead() {
        long id = world.registered();
        mine.post("/events/" + id + "/check-in", "{\"code\": \"" + world.code + "\"}");
        assertThat(mine.get("/events/" + id).body().has("checkedInAt")).isTrue();
        assertThat(mine.get("/events/" + id + "/attendees").raw().body()).doesNotContain("checkedInAt");
        assertThat(others.get("/events/" + id + "/attendees").raw().body()).containsOnlyOnce("checkedInAt");
    }

    @Test
    void aClaimThatDoesNotHoldSaysNothingOfTheEvent() {
        String name = "How sea ice was written down in logbooks";
        long hidden = announce(others, name, WEEK);
        thirds.post("/events/" + hidden + "/registration", null);
        blocks.block(world.other.who().id(), world.me.who().id());
        assertThat(assessed(hidden)).isEqualTo(assessed(999_999_999L));
        long held = announce(thirds, name, WEEK.plusDays(1));
        mine.post("/events/" + held + "/registration", null);
        assertThat(assessed(held))
                .as("saying the name of an event where both are going is no reason")
                .isNotEqualTo(assessed(999_999_999L));
    }

    private JsonNode assessed(long event) {
        return mine.post("/reasons/assessment", """
                {"recipient": "%s", "how": {"kind": "event", "of": "%d"}, "why": "Do you know how sea ice was written down in logbooks?"}
                """.formatted(world.third.handle(), event))
                .body();
    }

    private long announce(Program organiser, String name, Duration ahead) {
        Answer announced = organiser.post("/events", World.announcement(name, ahead, ""));
        assertThat(announced.status()).as(announced.raw().body()).isEqualTo(201);
        return announced.id();
    }

    private static List<Long> ids(Answer slice) {
        List<Long> ids = new ArrayList<>();
        slice.body().path("items").forEach(item -> ids.add(item.path("id").asLong()));
        return ids;
    }

    private static List<String> handles(Answer slice) {
        List<String> handles = new ArrayList<>();
        slice.body()
                .path("items")
                .forEach(item -> handles.add(item.path("member").path("handle").asString()));
        return handles;
    }
}
