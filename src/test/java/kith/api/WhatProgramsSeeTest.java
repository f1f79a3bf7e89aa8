package kith.api;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.time.Duration;
import java.util.List;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.access.AccessTokens;
import kith.api.Program.Answer;
import kith.member.Blocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A program learns what its member may know, and not a word more. */
@KithTest
class WhatProgramsSeeTest {

    private final Blocks blocks;
    private final MovableClock clock;
    private final World world;

    WhatProgramsSeeTest(People people, AccessTokens tokens, Environment settings, Blocks blocks, MovableClock clock) {
        this.blocks = blocks;
        this.clock = clock;
        this.world = new World(new Programs(people, tokens, settings));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aQuietDeclineIsPendingToItsSender() {
        long id = world.receivedAndDeclined();
        clock.advance(Duration.ofHours(1));
        Answer seen = world.other.program().get("/invitations/" + id);
        assertThat(seen.body().path("state").asString()).isEqualTo("pending");
        assertThat(seen.body().has("refusal")).isFalse();
        assertThat(world.other
                        .program()
                        .get("/invitations?box=sent&state=declined")
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(world.other
                        .program()
                        .get("/invitations?box=sent&state=pending")
                        .body()
                        .path("items"))
                .hasSize(1);
        Answer again = world.other.program().post("/invitations", World.letter(world.me.handle(), World.WHY, ""));
        assertThat(again.code()).isEqualTo("invitation.already_open");
        assertThat(world.other
                        .program()
                        .post("/invitations/" + id + "/withdrawal", null)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("withdrawn");
    }

    @Test
    void itsRecipientKnowsBetter() {
        long id = world.receivedAndDeclined();
        JsonNode seen = world.me.program().get("/invitations/" + id).body();
        assertThat(seen.path("state").asString()).isEqualTo("declined");
        assertThat(seen.path("refusal").path("told").asBoolean()).isFalse();
        assertThat(seen.path("refusal").has("undoneUntil")).isTrue();
    }

    @Test
    void connectionsInWhicheverOrderOneAsks() {
        world.receivedAndAccepted();
        String path = "/connections/" + world.other.handle();
        Program mine = world.me.program();
        assertThat(mine.get("/connections?due=true").body().path("items")).isEmpty();
        for (String order : List.of("newest", "name", "touch")) {
            assertThat(mine.get("/connections?sort=" + order).body().path("items"))
                    .as(order)
                    .hasSize(1);
            assertThat(mine.get("/connections?sort=" + order + "&after=made-up").code())
                    .as(order)
                    .isEqualTo("api.after");
        }
        for (String day : List.of("+999999999-12-31", "-999999999-01-01")) {
            assertThat(mine.post(path + "/touch", "{\"on\": \"" + day + "\"}").status())
                    .isEqualTo(422);
            assertThat(mine.put(path + "/memory", "{\"followUpOn\": \"" + day + "\", \"version\": 0}")
                            .status())
                    .isEqualTo(422);
        }
        mine.put(path + "/memory", "{\"notes\": \"Rows.\", \"version\": 0}");
        mine.delete(path);
        assertThat(mine.get("/connections/former?q=rows").body().path("items")).hasSize(1);
        assertThat(mine.get("/connections/former?q=sings").body().path("items")).isEmpty();
        assertThat(mine.get("/connections/former?after=-1").code()).isEqualTo("api.after");
    }

    @Test
    void cardsOfThoseOneIsConnectedWith() {
        String path = "/connections/" + world.other.handle();
        Program mine = world.me.program();
        assertThat(mine.get(path + "/card").status()).isEqualTo(404);
        world.receivedAndAccepted();
        mine.put(path + "/memory", "{\"notes\": \"Rows.\", \"tags\": [\"rowing\"], \"version\": 0}");
        assertThat(cards(mine.get(path + "/card"))).singleElement().satisfies(card -> {
            assertThat(card.getFormattedName().getValue()).isEqualTo("Ben Oduya");
            assertThat(card.getNotes().getFirst().getValue()).endsWith("Rows.");
        });
        for (String some : List.of("", "?tag=rowing", "?q=rows", "?touch=never", "?due=false")) {
            assertThat(cards(mine.get("/connections/cards" + some))).as(some).hasSize(1);
        }
        for (String none : List.of("?tag=glass", "?q=sings", "?touch=lately", "?due=true", "?group=none")) {
            assertThat(cards(mine.get("/connections/cards" + none))).as(none).isEmpty();
        }
        assertThat(mine.get("/connections/cards?touch=once").status()).isEqualTo(400);
        assertThat(world.third.program().get(path + "/card").status()).isEqualTo(404);
        mine.delete(path);
        assertThat(mine.get(path + "/card").status())
                .as("one keeps what one noted, and the card is gone")
                .isEqualTo(404);
    }

    private static List<VCard> cards(Answer file) {
        assertThat(file.status()).isEqualTo(200);
        return Ezvcard.parse(file.raw().body()).all();
    }

    @Test
    void draftsAndWhatWaitsInInvitationsAndPagesOfWhatIsFound() {
        long invitation = world.received();
        Program mine = world.me.program();
        mine.post("/invitations/" + invitation + "/question", "{\"question\": \"Which half?\"}");
        JsonNode waiting = mine.get("/conversations/invitations").body().path("items");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.path(0).path("text").asString()).isEqualTo("Which half?");
        assertThat(waiting.path(0).path("mine").asBoolean()).isTrue();
        assertThat(world.third
                        .program()
                        .get("/conversations/invitations")
                        .body()
                        .path("items"))
                .isEmpty();

        world.other.program().post("/invitations/" + invitation + "/answer", "{\"answer\": \"The left.\"}");
        mine.post("/invitations/" + invitation + "/acceptance", "{}");
        String to = "/members/" + world.other.handle() + "/messages";
        long id = mine.post(to, "{\"text\": \"Zennor one.\"}")
                .body()
                .path("conversation")
                .asLong();
        mine.post(to, "{\"text\": \"Zennor two.\"}");
        String draft = "/conversations/" + id + "/draft";
        assertThat(mine.put(draft, "{\"text\": \"Zennor th\"}")
                        .body()
                        .path("draft")
                        .asString())
                .isEqualTo("Zennor th");
        assertThat(mine.put(draft, "{\"text\": \"" + "x".repeat(5_001) + "\"}").code())
                .isEqualTo("message.long");
        assertThat(world.third.program().put(draft, "{\"text\": \"Mine.\"}").status())
                .isEqualTo(404);

        JsonNode found = mine.get("/messages?q=zennor&limit=1").body();
        assertThat(found.path("items").path(0).path("text").asString()).isEqualTo("Zennor two.");
        JsonNode earlier = mine.get(
                        "/messages?q=zennor&limit=1&after=" + found.path("next").asString())
                .body();
        assertThat(earlier.path("items").path(0).path("text").asString()).isEqualTo("Zennor one.");
        assertThat(earlier.has("next")).isFalse();
        assertThat(mine.get("/messages?q=zennor&after=made-up").code()).isEqualTo("api.after");
    }

    @Test
    void blockedMeansAbsent() {
        String slug = world.joinedGroup();
        long id = world.receivedAndAccepted();
        blocks.block(world.other.who().id(), world.me.who().id());

        String handle = world.other.handle();
        for (String path : List.of(
                "/members/" + handle,
                "/members/" + handle + "/hows",
                "/connections/" + handle + "/card",
                "/invitations/" + id)) {
            assertThat(world.me.program().get(path).status()).as(path).isEqualTo(404);
        }
        for (String path : List.of(
                "/members?q=" + handle,
                "/invitations",
                "/invitations?box=sent",
                "/connections",
                "/connections/cards",
                "/groups/" + slug + "/members")) {
            assertThat(world.me.program().get(path).raw().body()).as(path).doesNotContain(handle);
        }
        Answer written = world.me.program().post("/invitations", World.letter(handle, World.WHY, ""));
        assertThat(written.status()).isEqualTo(404);
        assertThat(world.me.program().delete("/connections/" + handle).status()).isEqualTo(404);
    }

    @Test
    void aCannedReasonIsNotStoredAndSaysWhatWasFound() {
        String canned = "I'd like to add you to my professional network on LinkedIn.";
        Answer refused = world.me.program().post("/invitations", World.letter(world.other.handle(), canned, ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("invitation.canned");
        JsonNode finding = refused.body().path("findings").path(0);
        assertThat(finding.path("kind").asString()).isEqualTo("stock_phrase");
        assertThat(finding.path("question").asString()).endsWith("?");
        assertThat(canned.substring(
                        finding.path("start").asInt(), finding.path("end").asInt()))
                .isEqualTo(finding.path("words").asString());
        assertThat(world.other.program().get("/invitations").body().path("items"))
                .isEmpty();
        Answer insisting = world.me
                .program()
                .post("/invitations", World.letter(world.other.handle(), canned, ", \"asItIs\": true"));
        assertThat(insisting.code()).isEqualTo("invitation.canned");
    }

    @Test
    void aThinOneGoesAsItIsOnceThatIsSaid() {
        String thin = "We share a group, so I thought we might connect.";
        Answer refused = world.me.program().post("/invitations", World.letter(world.other.handle(), thin, ""));
        assertThat(refused.code()).isEqualTo("invitation.thin");
        assertThat(refused.body().path("findings")).isNotEmpty();
        Answer sent =
                world.me.program().post("/invitations", World.letter(world.other.handle(), thin, ", \"asItIs\": true"));
        assertThat(sent.status()).isEqualTo(201);
        assertThat(world.other
                        .program()
                        .get("/invitations/" + sent.id())
                        .body()
                        .path("folded")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aLongListComesInSlices() {
        world.received();
        world.third.program().post("/invitations", World.letter(world.me.handle(), World.WHY, ""));
        Answer first = world.me.program().get("/invitations?limit=1");
        assertThat(first.body().path("items")).hasSize(1);
        Answer second = world.me
                .program()
                .get("/invitations?limit=1&after=" + first.body().path("next").asString());
        assertThat(second.body().path("items")).hasSize(1);
        assertThat(second.body().has("next")).isFalse();
        assertThat(second.body().path("items").path(0).path("id").asLong())
                .isLessThan(first.body().path("items").path(0).path("id").asLong());
        for (String limit : List.of("0", "101", "-1", "many", "99999999999")) {
            assertThat(world.me.program().get("/invitations?limit=" + limit).status())
                    .as(limit)
                    .isEqualTo(400);
        }
    }
}
