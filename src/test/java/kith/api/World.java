package kith.api;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import kith.api.Program.Answer;
import kith.api.Programs.Acting;

/** Two members and a third, and what passes between the first two. */
class World {

    static final String WHY =
            "Your note on the quay wall names the 1904 survey; ours has the other half. Shall we lay them side by side in June?";

    final Acting me;
    final Acting other;
    final Acting third;

    /** What one checks in with at the event made last. */
    String code = "";

    /** Of that event. */
    String version = "";

    private final Programs programs;

    World(Programs programs) {
        this.programs = programs;
        me = programs.member("Ada Brink");
        other = programs.member("Ben Oduya");
        third = programs.member("Lu Chen");
    }

    static String letter(String recipient, String why, String more) {
        return """
                {"recipient": "%s", "how": {"kind": "met", "blanks": {"where": "Galway", "when": "May 2026"}}, "why": "%s"%s}
                """.formatted(recipient, why, more);
    }

    private static long send(Acting from, Acting to, String why, String more) {
        Answer sent = from.program().post("/invitations", letter(to.handle(), why, more));
        if (sent.status() != 201) {
            throw new AssertionError("Not sent: " + sent.raw().body());
        }
        return sent.id();
    }

    private static long done(Acting who, long id, String step, String body) {
        Answer done = who.program().post("/invitations/" + id + "/" + step, body);
        if (done.status() != 200) {
            throw new AssertionError("Not done: " + done.raw().body());
        }
        return id;
    }

    long received() {
        return send(other, me, WHY, "");
    }

    long receivedThin() {
        return send(other, me, "We met the other day, let us connect.", ", \"asItIs\": true");
    }

    long receivedAndWithdrawn() {
        return done(other, received(), "withdrawal", "{}");
    }

    long receivedAndAccepted() {
        return done(me, received(), "acceptance", "{}");
    }

    long receivedAndDeclined() {
        return done(me, received(), "refusal", "{\"manner\": \"quiet\"}");
    }

    long sent() {
        return send(me, other, WHY, "");
    }

    long sentAndAsked() {
        return done(other, sent(), "question", "{\"question\": \"Which survey do you have?\"}");
    }

    long sentAndAccepted() {
        return done(other, sent(), "acceptance", "{}");
    }

    String group() {
        Answer made = other.program()
                .post("/groups", "{\"name\": \"Quay walls %s\", \"about\": \"\"}".formatted(other.handle()));
        return made.body().path("slug").asString();
    }

    String joinedGroup() {
        String slug = group();
        me.program().post("/groups/" + slug + "/membership", null);
        return slug;
    }

    /** An event of the other's that begins in half an hour. */
    long event() {
        return event(other, Duration.ofMinutes(30));
    }

    long event(Acting organiser, Duration ahead) {
        Answer announced = organiser.program().post("/events", announcement("Open quay", ahead, ""));
        if (announced.status() != 201) {
            throw new AssertionError("Not announced: " + announced.raw().body());
        }
        code = announced.body().path("code").asString();
        version = announced.body().path("version").asString();
        return announced.id();
    }

    /** An event by the clocks of Lisbon. */
    static String announcement(String name, Duration ahead, String more) {
        LocalDateTime starts =
                LocalDateTime.now(ZoneId.of("Europe/Lisbon")).plus(ahead).truncatedTo(ChronoUnit.MINUTES);
        return """
                {"name": "%s", "starts": "%s", "ends": "%s", "zone": "Europe/Lisbon", "place": "Quay 4"%s}
                """.formatted(name, starts, starts.plusHours(2), more);
    }

    long registered() {
        return registered(event());
    }

    long registered(long event) {
        return doneAt(me, event, "registration", "{}");
    }

    long cancelled(long event, Acting organiser) {
        return doneAt(organiser, event, "cancellation", "{}");
    }

    private static long doneAt(Acting who, long event, String step, String body) {
        Answer done = who.program().post("/events/" + event + "/" + step, body);
        if (done.status() != 200) {
            throw new AssertionError("Not done: " + done.raw().body());
        }
        return event;
    }

    long link() {
        return me.program().post("/links", "{\"label\": \"Badge\"}").id();
    }

    /** A conversation of me with the other and a member who is none of the three here. */
    long three() {
        return programs.three(me, other, programs.member("Mina Torvald"));
    }

    long reply() {
        return me.program()
                .post("/replies", "{\"purpose\": \"decline\", \"heading\": \"Full\", \"words\": \"Not now, {name}.\"}")
                .id();
    }
}
