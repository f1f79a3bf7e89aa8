package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.connection.Connections;
import org.junit.jupiter.api.Test;

@KithTest
class SuggestionPagesTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final Visitor me;
    private final Visitor.Who ben;
    private final Visitor.Who dora;
    private final People people;

    SuggestionPagesTest(People people, Connections connections) {
        this.people = people;
        this.me = people.signedIn("Ada Brink");
        this.ben = people.member("Ben Oduya");
        this.dora = people.member("Dora Vance");
        connections.connect(me.id(), ben.id(), MAY);
        connections.connect(ben.id(), dora.id(), MAY);
    }

    @Test
    void leadsToTheComposer() {
        assertThat(me.get("/suggestions").body())
                .contains("/members/" + dora.handle() + "/invitation")
                .contains("You both know <a href=\"/members/" + ben.handle() + "\">Ben Oduya</a>")
                .doesNotContain("/members/" + ben.handle() + "/invitation");
        assertThat(me.get("/").body()).contains("/members/" + dora.handle() + "/invitation", "href=\"/suggestions\"");
    }

    @Test
    void goesBackToWhereItWasPressed() {
        String dismissal = "/suggestions/" + dora.handle() + "/dismissal";
        assertThat(me.post(dismissal, "to", "/").location()).isEqualTo("/");
        assertThat(me.post(dismissal).location()).isEqualTo("/suggestions");
        assertThat(me.post(dismissal, "to", "https://elsewhere.example/").location())
                .isEqualTo("/");
        assertThat(me.get("/").body()).doesNotContain(dora.handle());
        assertThat(me.get("/suggestions").text())
                .contains("Nobody yet", "One person you are never to see here", "Dora Vance");
        assertThat(me.post(dismissal + "/removal").location()).isEqualTo("/suggestions");
        assertThat(me.get("/suggestions").text())
                .contains("May be suggested again", "Dora Vance")
                .doesNotContain("never to see here");
    }

    @Test
    void knowsNobodyWhoIsNotThere() {
        assertThat(me.post("/suggestions/" + me.handle() + "/dismissal").status())
                .isEqualTo(404);
        assertThat(me.post("/suggestions/nobody-at-all/dismissal").status()).isEqualTo(404);
        assertThat(people.stranger().get("/suggestions").location()).startsWith("/sign-in");
    }

    @Test
    void saysWhatToDoWithoutConnections() {
        Visitor newcomer = people.signedIn("Nora New");
        assertThat(newcomer.get("/suggestions").text()).contains("Nobody yet");
        assertThat(newcomer.get("/").body()).doesNotContain("People worth an invitation");
        assertThat(newcomer.get("/network").text()).contains("It begins with the first person");
    }
}
