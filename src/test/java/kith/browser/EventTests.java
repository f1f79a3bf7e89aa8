package kith.browser;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import kith.People;
import kith.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An event from its announcement to those who are there, as people see it. */
class EventTests extends BrowserTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Autowired
    private People people;

    @ParameterizedTest
    @MethodSource("kith.browser.Window#all")
    void isAnnouncedRegisteredForAndCheckedInAt(Window window) {
        Visitor.Who ines = people.member("Ines Madeira");
        Visitor.Who leena = people.member("Leena Aalto");
        ZonedDateTime starts = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(40).truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime ends = starts.plusMinutes(90);

        Person organiser = person(window).signIn(ines.address(), People.PASSWORD);
        organiser.open("/events").follow("Announce an event");
        organiser.findsItUsable();
        organiser
                .write("Name", "Reading the gauges with " + ines.handle())
                .write("Day", starts.toLocalDate().toString())
                .write("From", TIME.format(starts))
                .write("Last day", ends.toLocalDate().toString())
                .write("Until", TIME.format(ends))
                .write("Where", "The old lock, Emden, behind the pump house with the green door");
        organiser.page().locator("#zone").selectOption("UTC");
        organiser.press("Announce it").sees("Your event is announced.").findsItUsable();
        String address = organiser.page().url();

        Person comer = person(window).signIn(leena.address(), People.PASSWORD);
        comer.page().navigate(address);
        comer.findsItUsable();
        comer.press("I am coming").sees("2 people are going").findsItUsable();

        organiser.follow("Check people in");
        organiser.sees("Show this to those who are there.").findsItUsable();
        String code = organiser.page().locator(".big-code").innerText().strip();
        comer.expecting(422).write("Code", "NEARLY").press("Check in");
        comer.sees("That is not the code of this event.").findsItUsable();
        comer.write("Code", code.toLowerCase(Locale.ROOT)).press("Check in");
        comer.sees("You are checked in. Good that you are here.").findsItUsable();
        organiser.press("Check in").sees("You are checked in. Good that you are here.");
        organiser.sees("Checked in").findsItUsable();
    }
}
