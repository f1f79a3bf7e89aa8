package kith.api;

import static kith.api.Endpoint.delete;
import static kith.api.Endpoint.get;
import static kith.api.Endpoint.post;
import static kith.api.Endpoint.put;

import java.util.List;
import kith.api.Program.Answer;

/** The endpoints of conversations and messages. */
final class MessageEndpoints {

    private static final String WORDS = "{\"text\": \"The quay wall leans *two* fingers more.\"}";

    static final List<Endpoint> ROWS = List.of(
            get("/conversations", world -> {
                said(world);
                return "/conversations";
            }),
            get("/conversations/invitations", world -> {
                world.me
                        .program()
                        .post("/invitations/" + world.received() + "/question", "{\"question\": \"Which half?\"}");
                return "/conversations/invitations";
            }),
            get("/conversations/{id}", world -> conversation(said(world))),
            post("/conversations/{id}/reading", "{\"seq\": 1}", 200, world -> conversation(said(world)) + "/reading"),
            post(
                    "/conversations/{id}/muting",
                    "{\"muted\": true}",
                    200,
                    world -> conversation(said(world)) + "/muting"),
            post(
                    "/conversations/{id}/shelving",
                    "{\"seq\": 9, \"shelved\": true}",
                    200,
                    world -> conversation(said(world)) + "/shelving"),
            put(
                    "/conversations/{id}/draft",
                    "{\"text\": \"The quay wall\"}",
                    world -> conversation(said(world)) + "/draft"),
            post("/conversations/{id}/leaving", "{}", 200, world -> "/conversations/" + world.three() + "/leaving"),
            get("/conversations/{id}/messages", world -> conversation(said(world)) + "/messages"),
            get("/conversations/{id}/messages/{seq}", MessageEndpoints::said),
            post("/conversations/{id}/messages", WORDS, 201, world -> conversation(said(world)) + "/messages"),
            post("/members/{handle}/messages", WORDS, 201, world -> {
                world.receivedAndAccepted();
                return "/members/" + world.other.handle() + "/messages";
            }),
            put("/conversations/{id}/messages/{seq}", WORDS, MessageEndpoints::said),
            delete("/conversations/{id}/messages/{seq}", MessageEndpoints::said),
            get("/messages", world -> {
                said(world);
                return "/messages?q=quay";
            }));

    private MessageEndpoints() {}

    /** The path of a message that I wrote. */
    private static String said(World world) {
        world.receivedAndAccepted();
        Answer said = world.me
                .program()
                .post("/members/" + world.other.handle() + "/messages", "{\"text\": \"The quay wall leans.\"}");
        if (said.status() != 201) {
            throw new AssertionError("Not said: " + said.raw().body());
        }
        return said.header("Location").orElseThrow().replaceFirst(".*/api/v1", "");
    }

    private static String conversation(String message) {
        return message.replaceFirst("/messages/.*", "");
    }
}
