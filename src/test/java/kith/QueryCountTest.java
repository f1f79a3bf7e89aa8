package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kith.connection.Connections;
import org.junit.jupiter.api.Test;

/**
 * How often the busiest pages and deeds ask the database. Whoever needs one more says so here, and why.
 *
 * <p>Two of each page's are its session, and the member who looks with what waits for them.
 */
@KithTest
class QueryCountTest {

    private static final String WHY =
            "Your talk on tidal gauges named the Emden series; may I see how you closed the gap of 1931?";

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final People people;
    private final Statements statements;
    private final Connections connections;

    QueryCountTest(People people, Statements statements, Connections connections) {
        this.people = people;
        this.statements = statements;
        this.connections = connections;
    }

    @Test
    void pagesAskNoOftenerThanThis() {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor ben = people.signedIn("Ben Oduya");
        Visitor cleo = people.signedIn("Cleo Marsh");
        write(ada, ben);
        assertThat(asked(ben, "/invitations")).as("inbox").hasSizeLessThanOrEqualTo(6);
        assertThat(asked(ben, "/members/" + ada.handle()))
                .as("profile with an invitation, and which recommendations it shows")
                .hasSizeLessThanOrEqualTo(8);
        assertThat(asked(ben, "/members/" + cleo.handle())).as("profile").hasSizeLessThanOrEqualTo(7);
        assertThat(asked(ben, "/"))
                .as("home: with whom invitations passed, whom not to suggest, and one's next events")
                .hasSizeLessThanOrEqualTo(12);
        assertThat(asked(ben, "/connections")).as("connections").hasSizeLessThanOrEqualTo(5);
        assertThat(asked(ben, "/notices")).as("notices").hasSizeLessThanOrEqualTo(6);
        assertThat(asked(ben, "/settings")).as("settings").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void pagesOfSomebodyWithANetworkAskNoOftenerThanThis() {
        Visitor ben = people.signedIn("Ben Oduya");
        Visitor.Who ada = people.member("Ada Brink");
        Visitor.Who cleo = people.member("Cleo Marsh");
        Visitor.Who dora = people.member("Dora Vance");
        connections.connect(ben.id(), dora.id(), MAY);
        connections.connect(dora.id(), cleo.id(), MAY);
        assertThat(asked(ben, "/members/" + cleo.handle()))
                .as("profile of somebody whom one of mine knows")
                .hasSizeLessThanOrEqualTo(7);
        connections.connect(ben.id(), ada.id(), MAY);
        connections.connect(ada.id(), cleo.id(), MAY);
        assertThat(asked(ben, "/members/" + cleo.handle()))
                .as("profile of somebody whom two know: since when, which groups and which events, to say who is first")
                .hasSizeLessThanOrEqualTo(10);
        assertThat(asked(ben, "/"))
                .as("home with suggestions: groups, events, work, study, doors, names; and one's next events")
                .hasSizeLessThanOrEqualTo(17);
        assertThat(asked(ben, "/suggestions")).as("suggestions").hasSizeLessThanOrEqualTo(11);
        assertThat(asked(ben, "/connections"))
                .as("connections with somebody in it: what one noted of them, one's tags, one's groups")
                .hasSizeLessThanOrEqualTo(9);
        assertThat(asked(ben, "/connections?q=ada&group=x&touch=never&sort=name"))
                .as("connections narrowed down: one for each thing asked")
                .hasSizeLessThanOrEqualTo(11);
        assertThat(asked(ben, "/connections/" + ada.handle()))
                .as("one's page on somebody: who, since when, what one noted, one's tags")
                .hasSizeLessThanOrEqualTo(12);
        assertThat(asked(ben, "/network")).as("network").hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void eventsAskNoOftenerThanThis() {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor ben = people.signedIn("Ben Oduya");
        String event = String.valueOf(ada.post(
                        "/events",
                        "name",
                        "Reading the gauges",
                        "date",
                        LocalDate.now(ZoneOffset.UTC).plusDays(20).toString(),
                        "from",
                        "18:30",
                        "to",
                        "20:00",
                        "zone",
                        "Europe/Berlin",
                        "place",
                        "Emden quay")
                .location());
        assertThat(asked(ben, "/events"))
                .as("a list: itself, which of them are one's own, whose they are")
                .hasSizeLessThanOrEqualTo(6);
        assertThat(asked(ben, event)).as("an event from outside").hasSizeLessThanOrEqualTo(6);
        ben.post(event + "/attendance");
        assertThat(asked(ben, event)).as("an event with who is going").hasSizeLessThanOrEqualTo(7);
        assertThat(asked(ben, "/events?show=mine")).as("one's own").hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void theOperatorsPageOfReasonsAsksNoOftenerThanThis() {
        Visitor operator = people.operator("Olga Operator");
        assertThat(asked(operator, "/admin/reasons")).as("four counts").hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aLetterTakesNoMoreThanThis() {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor ben = people.signedIn("Ben Oduya");
        write(ada, people.signedIn("Cleo Marsh"));
        assertThat(statements.of(() -> write(ada, ben)))
                .as(
                        "a letter: who may write, ties, whether it goes round, who reads it, and at once all that is written")
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void messagesAskNoOftenerThanThis() {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor ben = people.signedIn("Ben Oduya");
        connections.connect(ada.id(), ben.id(), MAY);
        String path = String.valueOf(
                ada.post("/members/" + ben.handle() + "/messages").location());
        say(ada, path);
        assertThat(asked(ben, "/messages"))
                .as("the list: invitations underway, conversations, blocks, cards, last words")
                .hasSizeLessThanOrEqualTo(7);
        assertThat(asked(ben, path))
                .as("a conversation: itself, its messages, blocks, whether the two are connected")
                .hasSizeLessThanOrEqualTo(7);
        assertThat(asked(ben, path + "/after/1?changed=0")).as("nothing new").hasSizeLessThanOrEqualTo(3);
        assertThat(statements.of(() -> say(ada, path)))
                .as(
                        "a message: whose it is, the pace, the row, whoever would block, whether they may, all that is written at once, what is read")
                .hasSizeLessThanOrEqualTo(13);
    }

    private static void say(Visitor from, String path) {
        assertThat(from.post(path, "text", "Low water at six.", "seen", "1").status())
                .isEqualTo(302);
    }

    private List<String> asked(Visitor reader, String page) {
        reader.get(page);
        return statements.of(() -> reader.get(page));
    }

    private static void write(Visitor from, Visitor to) {
        assertThat(from.post(
                                "/members/" + to.handle() + "/invitation",
                                "how",
                                "met",
                                "blank_where",
                                "Emden quay",
                                "blank_when",
                                "May 2026",
                                "why",
                                WHY,
                                "insist",
                                "as_it_is")
                        .status())
                .isEqualTo(302);
    }
}
