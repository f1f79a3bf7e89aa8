package kith.api;

import static kith.api.Endpoint.delete;
import static kith.api.Endpoint.get;
import static kith.api.Endpoint.post;
import static kith.api.Endpoint.put;

import java.util.List;

/** The endpoints of {@code kith.contact}. */
final class ContactEndpoints {

    private static final String MEMORY = """
            {"metWhere": "The quay at Galway", "notes": "Has the other half of the survey.", "tags": ["quays", "1904"],
             "followUpOn": "%d", "version": 0}
            """;

    static final List<Endpoint> ROWS = List.of(
            get("/connections", world -> {
                connected(world);
                return "/connections";
            }),
            get("/connections/tags", world -> {
                kept(world);
                return "/connections/tags";
            }),
            get("/connections/former", world -> {
                String path = kept(world);
                world.me.program().delete(path);
                return "/connections/former?q=rows";
            }),
            get("/connections/cards", world -> {
                kept(world);
                return "/connections/cards?tag=rowing";
            }),
            get("/connections/{handle}/card", world -> kept(world) + "/card"),
            get("/connections/{handle}", ContactEndpoints::kept),
            put("/connections/{handle}/memory", MEMORY, world -> connected(world) + "/memory"),
            post("/connections/{handle}/touch", "{\"on\": \"2024-05-12\"}", 200, world -> connected(world) + "/touch"),
            delete("/connections/{handle}", ContactEndpoints::connected));

    private ContactEndpoints() {}

    private static String connected(World world) {
        world.receivedAndAccepted();
        return "/connections/" + world.other.handle();
    }

    private static String kept(World world) {
        String path = connected(world);
        world.me.program().put(path + "/memory", "{\"notes\": \"Rows.\", \"tags\": [\"rowing\"], \"version\": 0}");
        return path;
    }
}
