package kith.api;

import static kith.api.Endpoint.delete;
import static kith.api.Endpoint.get;
import static kith.api.Endpoint.post;
import static kith.api.Endpoint.put;
import static kith.api.Endpoint.step;

import java.util.List;
import java.util.stream.Stream;

/** Every endpoint, with a request that succeeds. A new one gets its row here, or in the table of its module. */
final class EndpointTable {

    private static final List<Endpoint> ELDEST = List.of(
            get("/me", world -> "/me"),
            get("/members", world -> "/members?q=ben"),
            get("/members/{handle}", world -> "/members/" + world.other.handle()),
            get("/members/{handle}/connection", world -> "/members/" + world.other.handle() + "/connection"),
            get("/members/{handle}/mutual", world -> "/members/" + world.other.handle() + "/mutual"),
            get("/suggestions", world -> "/suggestions"),
            delete("/suggestions/{handle}", world -> "/suggestions/" + world.other.handle()),
            get("/members/{handle}/hows", world -> "/members/" + world.other.handle() + "/hows"),
            post(
                    "/reasons/assessment",
                    "{\"recipient\": \"%s\", \"why\": \"I'd like to add you to my professional network.\"}",
                    200,
                    world -> "/reasons/assessment"),
            post("/invitations", World.letter("%s", World.WHY, ""), 201, world -> "/invitations"),
            get("/invitations", world -> {
                world.received();
                return "/invitations";
            }),
            get("/invitations/{id}", world -> "/invitations/" + world.receivedAndDeclined()),
            get("/allowance", world -> "/allowance"),
            step("acceptance", "{}", World::received, World::receivedAndWithdrawn),
            step("question", "{\"question\": \"Which survey?\"}", World::received, World::receivedAndWithdrawn),
            step("answer", "{\"answer\": \"The blue one.\"}", World::sentAndAsked, World::sentAndAccepted),
            step(
                    "refusal",
                    "{\"manner\": \"not_now\", \"words\": \"After the summer, please.\"}",
                    World::received,
                    World::receivedAndWithdrawn),
            step("withdrawal", "{}", World::sent, World::sentAndAccepted),
            step("undo", "{}", World::receivedAndDeclined, World::receivedAndWithdrawn),
            step("setting-aside", "{\"aside\": true}", World::received, World::receivedAndWithdrawn),
            step("sending-back", "{}", World::receivedThin, World::receivedAndWithdrawn),
            step("thanks", "{\"words\": \"Glad you wrote.\"}", World::receivedAndAccepted, World::received),
            step("meeting", "{}", World::received, World::receivedAndWithdrawn),
            get("/groups", world -> "/groups"),
            post("/groups", "{\"name\": \"Friends of %s\", \"about\": \"For a test\"}", 201, world -> "/groups"),
            get("/groups/{slug}", world -> "/groups/" + world.joinedGroup()),
            get("/groups/{slug}/members", world -> "/groups/" + world.joinedGroup() + "/members"),
            post("/groups/{slug}/membership", "{}", 200, world -> "/groups/" + world.group() + "/membership"),
            delete("/groups/{slug}/membership", world -> "/groups/" + world.joinedGroup() + "/membership"),
            get("/links", world -> "/links"),
            post("/links", "{\"label\": \"Badge\", \"cap\": 5, \"until\": \"%d\"}", 201, world -> "/links"),
            get("/links/{id}", world -> "/links/" + world.link()),
            delete("/links/{id}", world -> "/links/" + world.link()),
            get("/replies", world -> {
                world.reply();
                return "/replies";
            }),
            post(
                    "/replies",
                    "{\"purpose\": \"ask\", \"heading\": \"Where\", \"words\": \"Where was it, {name}?\"}",
                    201,
                    world -> "/replies"),
            get("/replies/{id}", world -> "/replies/" + world.reply()),
            put(
                    "/replies/{id}",
                    "{\"heading\": \"When\", \"words\": \"When was it, {name}?\"}",
                    world -> "/replies/" + world.reply()),
            delete("/replies/{id}", world -> "/replies/" + world.reply()));

    static final List<Endpoint> ROWS = Stream.of(
                    ELDEST,
                    ContactEndpoints.ROWS,
                    EventEndpoints.ROWS,
                    MessageEndpoints.ROWS,
                    RecommendationEndpoints.ROWS,
                    IntroductionEndpoints.ROWS)
            .flatMap(List::stream)
            .toList();

    private EndpointTable() {}
}
