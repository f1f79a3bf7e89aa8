package kith;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kith.connection.Connections;
import org.junit.jupiter.api.Test;

/** How often the busiest pages and deeds ask the database. Whoever needs one more says so here, and why. */
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
        assertThat(asked(ben, "/invitations")).as("inbox").hasSizeLessThanOrEqualTo(7);
        assertThat(asked(ben, "/members/" + ada.handle()))
                .as("profile with an invitation, and which recommendations it shows")
                .hasSizeLessThanOrEqualTo(12);
        assertThat(asked(ben, "/members/" + cleo.handle())).as("profile").hasSizeLessThanOrEqualTo(11);
        assertThat(asked(ben, "/"))
                .as("home: with whom invitations passed, and whom not to suggest")
                .hasSizeLessThanOrEqualTo(12);
        assertThat(asked(ben, "/connections")).as("connections").hasSizeLessThanOrEqualTo(6);
        assertThat(asked(ben, "/notices")).as("notices").hasSizeLessThanOrEqualTo(8);
        assertThat(asked(ben, "/settings")).as("settings").hasSizeLessThanOrEqualTo(2);
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
                .hasSizeLessThanOrEqualTo(11);
        connections.connect(ben.id(), ada.id(), MAY);
        connections.connect(ada.id(), cleo.id(), MAY);
        assertThat(asked(ben, "/members/" + cleo.handle()))
                .as("profile of somebody whom two know: since when, and which groups, to say who is first")
                .hasSizeLessThanOrEqualTo(13);
        assertThat(asked(ben, "/"))
                .as("home with suggestions: groups, work, study, doors, names")
                .hasSizeLessThanOrEqualTo(16);
        assertThat(asked(ben, "/suggestions")).as("suggestions").hasSizeLessThanOrEqualTo(11);
        assertThat(asked(ben, "/network")).as("network").hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void theOperatorsPageOfReasonsAsksNoOftenerThanThis() {
        Visitor operator = people.operator("Olga Operator");
        assertThat(asked(operator, "/admin/reasons")).as("four counts").hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void aLetterTakesNoMoreThanThis() {
        Visitor ada = people.signedIn("Ada Brink");
        Visitor ben = people.signedIn("Ben Oduya");
        write(ada, people.signedIn("Cleo Marsh"));
        assertThat(statements.of(() -> write(ada, ben)))
                .as("a letter: whether it goes round, its signature, and at last whether it had come back before")
                .hasSizeLessThanOrEqualTo(31);
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
