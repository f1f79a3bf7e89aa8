package kith.browser;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.People;
import kith.Visitor;
import kith.group.Groups;
import kith.invitation.Claim;
import kith.invitation.Invitations;
import kith.invitation.Pair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A shared group in the composer, the groups' pages and the notices, as people see them. */
class GroupsAndNoticesTests extends BrowserTest {

    private static final Instant LONG_AGO = Instant.parse("2023-02-15T12:00:00Z");
    private static final String WHY = "Your table of slack water is twelve minutes off when the wind turns east, and we"
            + " have logged every berth time against wind since 2019. Shall we put the two beside each other?";

    @Autowired
    private People people;

    @Autowired
    private Groups groups;

    @Autowired
    private Invitations invitations;

    @ParameterizedTest
    @MethodSource("kith.browser.Window#all")
    void everyPageCanBeUsedInEveryWindow(Window window) {
        Visitor.Who ines = people.member("Ines Madeira");
        Visitor.Who leena = people.member("Leena Aalto");
        String name = "Harbour Data " + ines.id();
        String slug = groups.create(
                ines.id(),
                "harbour-data",
                name,
                "For people who have measurements from a harbour and would like somebody to look at them: levels, berth"
                        + " times, wind on the breakwater, ship positions.\nHouse rule: post the bad weeks too.",
                LONG_AGO);
        groups.join(leena.id(), slug, LONG_AGO.plusSeconds(90_000_000));
        invitations.send(
                new Pair(ines.id(), leena.id()),
                new Invitations.Letter(new Claim("group", slug, Map.of()), WHY, "", Invitations.Insistence.AS_IT_IS));

        Person reader = person(window).signIn(leena.address(), People.PASSWORD);
        for (String path : List.of("/groups", "/groups?q=" + ines.id(), "/groups/new", "/groups/" + slug)) {
            reader.open(path).findsItUsable();
        }
        reader.open("/members/" + ines.handle()).sees(name).findsItUsable();
        reader.page().waitForCondition(() -> {
            reader.open("/notices");
            return reader.page().getByText("Ines Madeira invites you").count() > 0;
        });
        reader.sees("Both in " + name + ": you since 2025, Ines since 2023").findsItUsable();
    }
}
