package kith.browser;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import kith.People;
import kith.Visitor;
import kith.invitation.Claim;
import kith.invitation.Invitations;
import kith.invitation.Pair;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two members who do not know each other, and what they do again and again in a browser. */
abstract class TwoPeople extends BrowserTest {

    static final String WHY =
            "Your table of slack water is twelve minutes off when the wind turns east, and we have logged"
                    + " every berth time against wind since 2019. Shall we put the two beside each other?";
    static final String THIN = "My friend Molly says I should connect with you.";
    static final String WHY_LABEL = "Why would you like to know each other?";
    static final String MET = "Galway, the ferry quay, August 2026";

    @Autowired
    People people;

    @Autowired
    Invitations invitations;

    Visitor.Who ines;
    Visitor.Who noor;

    @BeforeEach
    void newPeople() {
        ines = people.member("Ines Madeira");
        noor = people.member("Noor Aaltonen");
    }

    /** What everything here must work through. */
    static List<Window> withAndWithoutJavaScript() {
        return List.of(Window.WIDE, Window.NARROW.withoutJavaScript());
    }

    Person signIn(Visitor.Who who, Window window) {
        return person(window).signIn(who.address(), People.PASSWORD);
    }

    /** From the other's profile to the composer, as everybody goes. */
    static Person connect(Person sender, Visitor.Who to) {
        return sender.open("/members/" + to.handle()).follow("Connect");
    }

    static Person sayWeMet(Person sender) {
        return sender.choose("We met:").write("Where", "Galway, the ferry quay").write("When", "August 2026");
    }

    /** An invitation from Ines to Noor that is on its way already. */
    String sent() {
        Claim met = new Claim("met", "", Map.of("where", "Galway, the ferry quay", "when", "August 2026"));
        return "/invitations/"
                + invitations.send(
                        new Pair(ines.id(), noor.id()),
                        new Invitations.Letter(met, WHY, "", Invitations.Insistence.AS_IT_IS));
    }

    /** Opens the page again and again until the words stand on it: what is told in the background takes a moment. */
    static Person opensUntilSeen(Person reader, String path, String words) {
        reader.page().waitForCondition(() -> {
            reader.open(path);
            return reader.page().getByText(words).count() > 0;
        });
        return reader.sees(words);
    }

    static Locator coach(Person sender) {
        return sender.page().locator("#coach p");
    }
}
