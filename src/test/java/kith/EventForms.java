package kith;

import static kith.Form.at;
import static kith.Form.of;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The forms of events. */
final class EventForms {

    private static final String[] TYPED = {
        "name", "Reading the gauges",
        "about", "Bring a bad week.",
        "group", "",
        "date", LocalDate.now(ZoneOffset.UTC).plusDays(20).toString(),
        "from", "18:30",
        "endDate", "",
        "to", "20:00",
        "zone", "Europe/Berlin",
        "place", "The old lock",
        "link", "https://meet.example.org/gauges",
        "capacity", "12"
    };

    static final List<Form> ROWS = List.of(
            at("/events", TYPED),
            of("/events/{event}", pair -> announced(pair.me()), TYPED),
            of("/events/{event}/cancellation", pair -> announced(pair.me()) + "/cancellation", "why", "It freezes."),
            of("/events/{event}/attendance", pair -> announced(pair.other()) + "/attendance"),
            of(
                    "/events/{event}/attendance/removal",
                    pair -> pair.after(announced(pair.other()), pair.me(), "attendance") + "/attendance/removal"));

    private EventForms() {}

    private static String announced(Visitor organiser) {
        Visitor.Answer announced = organiser.post("/events", TYPED);
        if (announced.location() == null) {
            throw new AssertionError("Not announced: " + announced.text());
        }
        return announced.location();
    }
}
