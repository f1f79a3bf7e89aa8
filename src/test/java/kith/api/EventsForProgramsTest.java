package kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.access.AccessTokens;
import kith.api.Program.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What a program may know of events, and do at them, for its member. */
@KithTest
class EventsForProgramsTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final MovableClock clock;
    private final World world;
    private final Program mine;
    private final Program others;
    private final Program thirds;

    EventsForProgramsTest(People people, AccessTokens tokens, Environment settings, MovableClock clock) {
        this.clock = clock;
        this.world = new World(new Programs(people, tokens, settings));
        this.mine = world.me.program();
        this.others = world.other.program();
        this.thirds = world.third.program();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void timesAreGivenByTheClocksOfItsZone() {
        Answer announced = others.post("/events", """
                {"name": "Ice on the river", "starts": "%1$sT18:00", "ends": "%1$sT20:00", "zone": "America/St_Johns",
                 "place": "Quay 4", "about": "", "group": null}
                """.formatted(day(announcementDay())));
        assertThat(announced.status()).as(announced.raw().body()).isEqualTo(201);
        JsonNode event = announced.body();
        assertThat(event.path("starts").asString()).startsWith(day(announcementDay()) + "T18:00:00-0");
        assertThat(event.path("zone").asString()).isEqualTo("America/St_Johns");
        assertThat(event.has("group")).isFalse();
        assertThat(event.has("link")).isFalse();
        assertThat(event.has("capacity")).isFalse();
        assertThat(event.path("attendance").asString()).isEqualTo("going");
        for (String odd : List.of("2027-03-01T18:00Z", "2027-03-01T18:00:00", "2027-03-01", "tomorrow", "")) {
            Answer refused = others.post("/events", """
                    {"name": "Ice", "starts": "%s", "ends": "2027-03-01T20:00", "zone": "UTC", "place": "Quay 4"}
                    """.formatted(odd));
            assertThat(refused.status()).as(odd).isEqualTo(422);
            assertThat(refused.body().path("errors").path(0).path("field").asString())
                    .isEqualTo("starts");
        }
        for (String odd : List.of("2027-02-30T18:00", "2027-02-28T25:00", "0000-00-00T00:00")) {
            Answer refused = others.post("/events", """
                    {"name": "Ice", "starts": "%s", "ends": "2027-03-01T20:00", "zone": "UTC", "place": "Quay 4"}
                    """.formatted(odd));
            assertThat(refused.status()).as(odd).isEqualTo(422);
            assertThat(refused.code()).startsWith("event.");
            assertThat(refused.body().path("errors").path(0).path("field").asString())
                    .isEqualTo("starts");
        }
    }

    @Test
    void theLinkAndWhoComesAreForThoseWhoGo() {
        Answer announced = others.post(
                "/events",
                World.announcement("Open quay", WEEK, ", \"link\": \"https://example.org/quay\", \"capacity\": 2"));
        long id = announced.id();
        String path = "/events/" + id;
        assertThat(announced.code()).isNotEmpty();

        JsonNode before = mine.get(path).body();
        assertThat(before.has("link")).isFalse();
        assertThat(before.has("code")).isFalse();
        assertThat(before.has("attendance")).isFalse();
        assertThat(before.path("going").asInt()).isEqualTo(1);
        assertThat(mine.get(path + "/attendees").status()).isEqualTo(404);
        assertThat(mine.get(path + "/calendar").raw().body())
                .contains("BEGIN:VEVENT")
                .doesNotContain("example.org/quay");

        JsonNode going = mine.post(path + "/registration", null).body();
        assertThat(going.path("attendance").asString()).isEqualTo("going");
        assertThat(going.path("link").asString()).isEqualTo("https://example.org/quay");
        assertThat(going.has("code")).isFalse();
        assertThat(mine.get(path + "/calendar").raw().body().replaceAll("\r\n[ \t]", ""))
                .contains("example.org/quay");
        assertThat(handles(mine.get(path + "/attendees"))).containsExactly(world.other.handle(), world.me.handle());

        JsonNode waiting = thirds.post(path + "/registration", "{}").body();
        assertThat(waiting.path("attendance").asString()).isEqualTo("waiting");
        assertThat(waiting.path("waiting").asInt()).isEqualTo(1);
        assertThat(waiting.has("link")).isFalse();
        assertThat(thirds.get(path + "/attendees").status()).isEqualTo(404);
        assertThat(mine.delete(path + "/registration").status()).isEqualTo(204);
        assertThat(mine.delete(path + "/registration").status()).isEqualTo(204);
        assertThat(thirds.get(path).body().path("attendance").asString()).isEqualTo("going");
    }

    @Test
    void attendeesComeInSlices() {
        long id = world.registered();
        thirds.post("/events/" + id + "/registration", null);
        List<String> all = new ArrayList<>();
        String after = "";
        do {
            Answer slice = mine.get("/events/" + id + "/attendees?limit=1" + after);
            all.addAll(handles(slice));
            after = slice.body().has("next")
                    ? "&after=" + slice.body().path("next").asString()
                    : "";
        } while (!after.isEmpty());
        assertThat(all).containsExactly(world.other.handle(), world.me.handle(), world.third.handle());
    }

    @Test
    void listsWhatIsToComeAndWhatWasAndOnesOwn() {
        String name = "Lantern " + world.me.handle();
        long first = announce(others, name + " one", Duration.ofHours(2));
        long second = announce(others, name + " two", WEEK);
        long third = announce(thirds, name + " three", WEEK.plusDays(1));
        mine.post("/events/" + second + "/registration", null);
        String words = "?q=" + name.replace(" ", "%20");

        assertThat(ids(mine.get("/events" + words))).containsExactly(first, second, third);
        assertThat(ids(mine.get("/events" + words + "&when=past"))).isEmpty();
        assertThat(ids(mine.get("/events" + words + "&when=mine"))).containsExactly(second);
        assertThat(ids(mine.get("/events" + words + "&when=been"))).isEmpty();
        Answer slice = mine.get("/events" + words + "&limit=2");
        assertThat(ids(slice)).containsExactly(first, second);
        assertThat(ids(mine.get("/events" + words + "&limit=2&after="
                        + slice.body().path("next").asString())))
                .containsExactly(third);
        clock.advance(Duration.ofHours(5));
        assertThat(ids(mine.get("/events" + words))).containsExactly(second, third);
        assertThat(ids(mine.get("/events" + words + "&when=past"))).containsExactly(first);
        assertThat(ids(mine.get("/events?q=%2E%2E"))).isEmpty();
        assertThat(mine.get("/events?when=sometime").status()).isEqualTo(400);
    }

    @Test
    void listsThoseOfAGroup() {
        String slug = world.group();
        Answer in = others.post("/events", World.announcement("Of a group", WEEK, ", \"group\": \"" + slug + "\""));
        assertThat(in.body().path("group").asString()).isEqualTo(slug);
        assertThat(ids(mine.get("/events?group=" + slug))).containsExactly(in.id());
        assertThat(ids(mine.get("/events?group=no-such-group"))).isEmpty();
        Answer outside = mine.post("/events", World.announcement("Outside", WEEK, ", \"group\": \"" + slug + "\""));
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.code()).startsWith("event.");
    }

    @Test
    void aChangeOfWhatWasChangedMeanwhileIsRefusedWithWhatIsThereNow() {
        long id = world.event(world.me, WEEK);
        String path = "/events/" + id;
        String read = ", \"version\": \"" + world.version + "\"";
        Answer moved = mine.put(path, World.announcement("Open quay", WEEK.plusDays(1), read));
        assertThat(moved.status()).as(moved.raw().body()).isEqualTo(200);
        assertThat(moved.body().path("edition").asInt()).isEqualTo(1);
        Answer stale = mine.put(path, World.announcement("Open quay", WEEK.plusDays(2), read));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("event.stale");
        assertThat(stale.body().path("version").asString())
                .isEqualTo(moved.body().path("version").asString());
        assertThat(mine.put(path, World.announcement("Open quay", WEEK.plusDays(1), read))
                        .status())
                .as("what is there already")
                .isEqualTo(200);
        assertThat(OffsetDateTime.parse(mine.get(path).body().path("starts").asString()))
                .isEqualTo(OffsetDateTime.parse(moved.body().path("starts").asString()));
    }

    @Test
    void whoIsThereChecksInAndMayWriteOfIt() {
        long id = world.registered();
        String code = world.code;
        thirds.post("/events/" + id + "/check-in", "{\"code\": \"" + code + "\"}");
        Answer there =
                mine.post("/events/" + id + "/check-in", "{\"code\": \" " + code.toLowerCase(Locale.ROOT) + " \"}");
        assertThat(there.status()).as(there.raw().body()).isEqualTo(200);
        assertThat(there.body().has("checkedInAt")).isTrue();
        JsonNode how = mine.get("/members/" + world.third.handle() + "/hows")
                .body()
                .path("items")
                .path(0);
        assertThat(how.path("kind").asString()).isEqualTo("event");
        assertThat(how.path("of").asString()).isEqualTo(String.valueOf(id));
        assertThat(how.path("strength").asString()).isEqualTo("proved");
        Answer restated = mine.post("/reasons/assessment", """
                {"recipient": "%s", "how": {"kind": "event", "of": "%d"}, "why": "We were both at Open quay."}
                """.formatted(world.third.handle(), id));
        assertThat(restated.body().path("grade").asString()).isEqualTo("thin");
        Answer letter = mine.post("/invitations", """
                {"recipient": "%s", "how": {"kind": "event", "of": "%d"}, "why": "%s"}
                """.formatted(world.third.handle(), id, World.WHY));
        assertThat(letter.status()).as(letter.raw().body()).isEqualTo(201);
        assertThat(thirds.get("/invitations/" + letter.id()).raw().body()).contains("Both checked in at Open quay, ");
    }

    @Test
    void aSecondRequestWithItsKeyAnnouncesNothingTwice() {
        String body = World.announcement("Once " + world.me.handle(), WEEK, "");
        Answer first = mine.post("/events", body, "Idempotency-Key", "once");
        Answer again = mine.post("/events", body, "Idempotency-Key", "once");
        assertThat(again.id()).isEqualTo(first.id());
        Answer plain = mine.post("/events", body);
        assertThat(plain.id()).as("the same once more, without a key").isEqualTo(first.id());
        String steps = "/events/" + world.event() + "/registration";
        mine.post(steps, "{}", "Idempotency-Key", "step");
        Answer replayed = mine.post(steps, "{}", "Idempotency-Key", "step");
        assertThat(replayed.status()).isEqualTo(200);
        assertThat(replayed.body().path("attendance").asString()).isEqualTo("going");
    }

    private long announce(Program organiser, String name, Duration ahead) {
        Answer announced = organiser.post("/events", World.announcement(name, ahead, ""));
        assertThat(announced.status()).as(announced.raw().body()).isEqualTo(201);
        return announced.id();
    }

    private OffsetDateTime announcementDay() {
        return OffsetDateTime.now(clock).plusDays(30);
    }

    private static String day(OffsetDateTime moment) {
        return moment.toLocalDate().toString();
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
