package kith.api;

import static kith.api.Endpoint.get;
import static kith.api.Endpoint.post;

import java.util.List;
import java.util.function.Function;
import kith.api.Program.Answer;
import kith.api.Programs.Acting;
import org.jspecify.annotations.Nullable;

/** The endpoints of recommendations. */
final class RecommendationEndpoints {

    private static final String WORDS =
            "When the mole cracked in February, the soundings were redrawn by hand overnight, and the dredger could start at six.";

    private static final String NEWER =
            "When the mole cracked in February, the soundings were redrawn by hand in eleven hours, and the dredger started at six.";

    private static final String SAID =
            "\"relation\": \"other\", \"own\": \"Lent each other tide staffs\", \"from\": 2019, \"to\": 2024, \"asItIs\": true, \"words\": \"";

    static final List<Endpoint> ROWS = List.of(
            post(
                    "/recommendations",
                    "{\"subject\": \"%s\", " + SAID + WORDS + "\"}",
                    201,
                    world -> connected(world, "/recommendations")),
            post(
                    "/recommendations/asks",
                    "{\"author\": \"%s\", \"note\": \"The winter in which we redrew the soundings.\"}",
                    201,
                    world -> connected(world, "/recommendations/asks")),
            get("/recommendations", world -> {
                received(world);
                return "/recommendations";
            }),
            get("/recommendations/{id}", world -> "/recommendations/" + received(world)),
            get("/members/{handle}/recommendations", world -> {
                accepted(world);
                return "/members/" + world.me.handle() + "/recommendations";
            }),
            step(
                    "acceptance",
                    "{\"edition\": 1}",
                    RecommendationEndpoints::received,
                    RecommendationEndpoints::withdrawn),
            step(
                    "change",
                    "{\"change\": \"It was March, I think.\"}",
                    RecommendationEndpoints::received,
                    RecommendationEndpoints::withdrawn),
            step("refusal", "{}", RecommendationEndpoints::received, RecommendationEndpoints::accepted),
            step("hiding", "{}", RecommendationEndpoints::accepted, RecommendationEndpoints::withdrawn),
            step("showing", "{}", RecommendationEndpoints::accepted, RecommendationEndpoints::withdrawn),
            step("revision", "{" + SAID + NEWER + "\"}", RecommendationEndpoints::sent, null),
            step("withdrawal", "{}", RecommendationEndpoints::sent, RecommendationEndpoints::accepted));

    private RecommendationEndpoints() {}

    private static Endpoint step(
            String step, String body, Function<World, Long> ready, @Nullable Function<World, Long> stale) {
        return new Endpoint(
                "POST",
                "/recommendations/{id}/" + step,
                body,
                200,
                world -> "/recommendations/" + ready.apply(world) + "/" + step,
                stale == null ? null : world -> "/recommendations/" + stale.apply(world) + "/" + step);
    }

    private static String connected(World world, String path) {
        world.receivedAndAccepted();
        return path;
    }

    private static long received(World world) {
        return write(world, world.other, world.me);
    }

    private static long sent(World world) {
        return write(world, world.me, world.other);
    }

    private static long withdrawn(World world) {
        return done(world.other, received(world), "withdrawal", "{}");
    }

    private static long accepted(World world) {
        return done(world.me, received(world), "acceptance", "{\"edition\": 1}");
    }

    private static long write(World world, Acting author, Acting subject) {
        world.receivedAndAccepted();
        Answer written = author.program()
                .post("/recommendations", "{\"subject\": \"" + subject.handle() + "\", " + SAID + WORDS + "\"}");
        if (written.status() != 201) {
            throw new AssertionError("Not written: " + written.raw().body());
        }
        return written.id();
    }

    private static long done(Acting who, long id, String step, String body) {
        Answer done = who.program().post("/recommendations/" + id + "/" + step, body);
        if (done.status() != 200) {
            throw new AssertionError("Not done: " + done.raw().body());
        }
        return id;
    }
}
