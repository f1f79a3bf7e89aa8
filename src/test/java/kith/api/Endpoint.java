package kith.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of endpoints: a request that succeeds, and what has to be there first.
 *
 * @param method of HTTP
 * @param pattern below {@code /api/v1}, as the endpoint declares it
 * @param body JSON of it, in which {@code %s} is the handle of {@link World#other}, {@code %t} that of {@link World#third}, {@code %c} and {@code %v} code and version of an event and {@code %d} a day next month, or null
 * @param status of success
 * @param ready makes what it is done to and says the path
 * @param stale likewise, but too late, so that 409 with the present state is the answer; null where there is no such thing
 */
record Endpoint(
        String method,
        String pattern,
        @Nullable String body,
        int status,
        Function<World, String> ready,
        @Nullable Function<World, String> stale) {

    static Endpoint get(String pattern, Function<World, String> ready) {
        return new Endpoint("GET", pattern, null, 200, ready, null);
    }

    static Endpoint delete(String pattern, Function<World, String> ready) {
        return new Endpoint("DELETE", pattern, null, 204, ready, null);
    }

    static Endpoint post(String pattern, @Nullable String body, int status, Function<World, String> ready) {
        return new Endpoint("POST", pattern, body, status, ready, null);
    }

    static Endpoint put(String pattern, String body, Function<World, String> ready) {
        return new Endpoint("PUT", pattern, body, 200, ready, null);
    }

    /** A step with an invitation; the path is {@code /invitations/{id}/} and the step. */
    static Endpoint step(String step, @Nullable String body, Function<World, Long> ready, Function<World, Long> stale) {
        return new Endpoint(
                "POST",
                "/invitations/{id}/" + step,
                body,
                200,
                world -> "/invitations/" + ready.apply(world) + "/" + step,
                world -> "/invitations/" + stale.apply(world) + "/" + step);
    }

    /** The body for this world, or null. */
    @Nullable
    String body(World world) {
        return body == null
                ? null
                : body.replace("%s", world.other.handle())
                        .replace("%t", world.third.handle())
                        .replace("%c", world.code)
                        .replace("%v", world.version)
                        .replace(
                                "%d", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
    }

    boolean changes() {
        return !method.equals("GET") && !pattern.equals("/reasons/assessment");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
