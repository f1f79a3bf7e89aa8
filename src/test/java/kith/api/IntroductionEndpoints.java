package kith.api;

import static kith.api.Endpoint.get;
import static kith.api.Endpoint.post;
import static kith.api.Endpoint.put;

import java.util.List;
import java.util.function.Function;
import kith.api.Program.Answer;
import kith.api.Programs.Acting;
import org.jspecify.annotations.Nullable;

/** The endpoints of introductions. {@link World#me} knows the other two; or the other knows both; or the third does. */
final class IntroductionEndpoints {

    private static final String OFFER =
            "One has the Emden roll of 1931, and the other has been looking for the gap in it since her thesis.";
    private static final String NOTE =
            "You levelled the Emden pier together. I have the benchmark of 1931 that you two were looking for.";
    private static final String WORDS = "Six years of levels, all of them honest. Believe them about the roll.";

    static final List<Endpoint> ROWS = List.of(
            get("/members/{handle}/introducers", world -> {
                knows(world.third, world.me, world.other);
                return "/members/" + world.other.handle() + "/introducers";
            }),
            get("/introductions", world -> {
                received(world);
                return "/introductions";
            }),
            get("/introductions/{id}", world -> "/introductions/" + received(world)),
            get("/introductions/asking", world -> "/introductions/asking"),
            put("/introductions/asking", "{\"open\": false}", world -> "/introductions/asking"),
            post(
                    "/introductions",
                    "{\"target\": \"%s\", \"introducer\": \"%t\", \"note\": \"" + NOTE + "\", \"why\": \"" + World.WHY
                            + "\", \"asItIs\": true}",
                    201,
                    world -> {
                        knows(world.third, world.me, world.other);
                        return "/introductions";
                    }),
            post(
                    "/introductions/offers",
                    "{\"one\": \"%s\", \"other\": \"%t\", \"why\": \"" + OFFER + "\", \"asItIs\": true}",
                    201,
                    world -> {
                        knows(world.me, world.other, world.third);
                        return "/introductions/offers";
                    }),
            step(
                    "forwarding",
                    "{\"words\": \"" + WORDS + "\"}",
                    IntroductionEndpoints::received,
                    world -> withdrawn(world.other, received(world))),
            step(
                    "question",
                    "{\"question\": \"Which roll?\"}",
                    IntroductionEndpoints::received,
                    world -> withdrawn(world.other, received(world))),
            step(
                    "answer",
                    "{\"answer\": \"The blue one.\"}",
                    world -> done(world.third, asked(world), "question", "{\"question\": \"Which roll?\"}"),
                    world -> withdrawn(world.me, asked(world))),
            step(
                    "refusal",
                    "{\"told\": true, \"words\": \"After the summer, please.\"}",
                    IntroductionEndpoints::received,
                    world -> withdrawn(world.other, received(world))),
            step(
                    "undo",
                    "{}",
                    world -> done(world.me, received(world), "refusal", "{\"told\": true}"),
                    world -> done(world.me, received(world), "forwarding", "{\"words\": \"" + WORDS + "\"}")),
            step(
                    "withdrawal",
                    "{}",
                    IntroductionEndpoints::asked,
                    world -> done(world.third, asked(world), "forwarding", "{\"words\": \"" + WORDS + "\"}")),
            step("acceptance", "{}", IntroductionEndpoints::offered, world -> withdrawn(world.third, offered(world))),
            step("telling", "{}", IntroductionEndpoints::accepted, null));

    private IntroductionEndpoints() {}

    private static Endpoint step(
            String step, String body, Function<World, Long> ready, @Nullable Function<World, Long> stale) {
        return new Endpoint(
                "POST",
                "/introductions/{id}/" + step,
                body,
                200,
                world -> "/introductions/" + ready.apply(world) + "/" + step,
                stale == null ? null : world -> "/introductions/" + stale.apply(world) + "/" + step);
    }

    /** Connects somebody with two others. */
    private static void knows(Acting who, Acting one, Acting other) {
        for (Acting each : List.of(one, other)) {
            Answer sent = who.program().post("/invitations", World.letter(each.handle(), World.WHY, ""));
            each.program().post("/invitations/" + sent.id() + "/acceptance", "{}");
        }
    }

    /** The other asks me for the third. */
    private static long received(World world) {
        knows(world.me, world.other, world.third);
        return ask(world.other, world.me, world.third);
    }

    /** I ask the third for the other. */
    private static long asked(World world) {
        knows(world.third, world.me, world.other);
        return ask(world.me, world.third, world.other);
    }

    /** The third offers the other to me. */
    private static long offered(World world) {
        knows(world.third, world.me, world.other);
        return made(world.third.program().post("/introductions/offers", """
                {"one": "%s", "other": "%s", "why": "%s", "asItIs": true}
                """.formatted(
                        world.me.handle(), world.other.handle(), OFFER)));
    }

    /** The other was introduced to me by the third, and I have accepted. */
    private static long accepted(World world) {
        knows(world.third, world.me, world.other);
        long id = ask(world.other, world.third, world.me);
        done(world.third, id, "forwarding", "{\"words\": \"" + WORDS + "\"}");
        long letter = world.me
                .program()
                .get("/invitations")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asLong();
        world.me.program().post("/invitations/" + letter + "/acceptance", "{}");
        for (int i = 0;
                i < 100 && world.me.program().get("/introductions/" + id).status() != 200;
                i++) {
            pause();
        }
        return id;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static long ask(Acting asker, Acting introducer, Acting target) {
        return made(asker.program()
                .post("/introductions", """
                {"target": "%s", "introducer": "%s", "note": "%s", "why": "%s", "asItIs": true}
                """.formatted(target.handle(), introducer.handle(), NOTE, World.WHY)));
    }

    private static long withdrawn(Acting who, long id) {
        return done(who, id, "withdrawal", "{}");
    }

    private static long done(Acting who, long id, String step, String body) {
        Answer done = who.program().post("/introductions/" + id + "/" + step, body);
        if (done.status() != 200) {
            throw new AssertionError("Not done: " + done.raw().body());
        }
        return id;
    }

    private static long made(Answer made) {
        if (made.status() != 201) {
            throw new AssertionError("Not made: " + made.raw().body());
        }
        return made.id();
    }
}
