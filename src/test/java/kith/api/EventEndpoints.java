package kith.api;

import static kith.api.Endpoint.delete;
import static kith.api.Endpoint.get;
import static kith.api.Endpoint.post;

import java.time.Duration;
import java.util.List;

/** The endpoints of events. */
final class EventEndpoints {

    private static final String TIMES = "\"starts\": \"%dT18:00\", \"ends\": \"%dT20:30\", \"zone\": \"Europe/Lisbon\"";

    private static final String EVENT = "{\"name\": \"Open quay of %s\", \"about\": \"Bring a lamp.\", " + TIMES
            + ", \"place\": \"Quay 4\", \"link\": \"https://example.org/quay\", \"capacity\": 12";

    private static final Duration WEEK = Duration.ofDays(7);

    static final List<Endpoint> ROWS = List.of(
            get("/events", world -> {
                world.event();
                return "/events";
            }),
            post("/events", EVENT + "}", 201, world -> "/events"),
            get("/events/{id}", world -> "/events/" + world.event()),
            new Endpoint(
                    "PUT",
                    "/events/{id}",
                    EVENT + ", \"version\": \"%v\"}",
                    200,
                    world -> "/events/" + world.event(world.me, WEEK),
                    world -> "/events/" + world.cancelled(world.event(world.me, WEEK), world.me)),
            post(
                    "/events/{id}/cancellation",
                    "{\"why\": \"The hall is flooded.\"}",
                    200,
                    world -> "/events/" + world.event(world.me, WEEK) + "/cancellation"),
            new Endpoint(
                    "POST",
                    "/events/{id}/registration",
                    "{}",
                    200,
                    world -> "/events/" + world.event() + "/registration",
                    world -> "/events/" + world.cancelled(world.event(), world.other) + "/registration"),
            delete("/events/{id}/registration", world -> "/events/" + world.registered() + "/registration"),
            new Endpoint(
                    "POST",
                    "/events/{id}/check-in",
                    "{\"code\": \"%c\"}",
                    200,
                    world -> "/events/" + world.registered() + "/check-in",
                    world -> "/events/" + world.cancelled(world.registered(), world.other) + "/check-in"),
            get("/events/{id}/attendees", world -> "/events/" + world.registered() + "/attendees"),
            get("/events/{id}/calendar", world -> "/events/" + world.event() + "/calendar"));

    private EventEndpoints() {}
}
