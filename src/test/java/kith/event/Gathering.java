package kith.event;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import kith.KithTest;
import kith.MovableClock;
import kith.People;
import kith.Visitor;
import kith.connection.Connections;
import kith.member.Blocks;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An organiser and two members who come to their events. */
@KithTest
abstract class Gathering {

    @Autowired
    Events events;

    @Autowired
    Attendances attendances;

    @Autowired
    EventStore store;

    @Autowired
    Connections connections;

    @Autowired
    Blocks blocks;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    Visitor.Who inesAsWho;
    Visitor.Who leenaAsWho;
    MemberId organiser;
    MemberId ines;
    MemberId leena;

    @BeforeEach
    void newPeople() {
        organiser = people.member("Odile Marchetti").id();
        inesAsWho = people.member("Ines Madeira");
        leenaAsWho = people.member("Leena Aalto");
        ines = inesAsWho.id();
        leena = leenaAsWho.id();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    /** An event that begins in half an hour and lasts two, so that one may check in. */
    EventId soon(String name) {
        return announced(name, Duration.ofMinutes(30), ZoneId.of("Europe/Lisbon"));
    }

    EventId announced(String name, Duration ahead, ZoneId zone) {
        return events.announce(organiser, plan(name, ahead, zone, null));
    }

    EventPlan plan(String name, Duration ahead, ZoneId zone, @Nullable Integer capacity) {
        Instant starts = clock.instant().plus(ahead).truncatedTo(ChronoUnit.MINUTES);
        return new EventPlan(
                name, "", null, starts, starts.plus(Duration.ofHours(2)), zone, "The old customs house", "", capacity);
    }

    void bothRegistered(EventId id) {
        attendances.register(ines, id);
        attendances.register(leena, id);
    }

    void bothThere(EventId id) {
        checkIn(ines, id);
        checkIn(leena, id);
    }

    void checkIn(MemberId member, EventId id) {
        attendances.checkIn(member, id, event(id).code());
    }

    Event event(EventId id) {
        return store.find(id).orElseThrow();
    }
}
