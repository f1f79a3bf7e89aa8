package kith.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.connection.Connections;
import kith.member.Blocks;
import kith.member.MemberId;
import org.junit.jupiter.api.Test;

/** What a profile says of how one is connected with its member. */
@KithTest
class AcquaintancePagesTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private final People people;
    private final Connections connections;
    private final Blocks blocks;
    private final Visitor me;
    private final Visitor.Who ben;
    private final Visitor.Who cleo;
    private final Visitor.Who dora;

    AcquaintancePagesTest(People people, Connections connections, Blocks blocks) {
        this.people = people;
        this.connections = connections;
        this.blocks = blocks;
        this.me = people.signedIn("Ada Brink");
        this.ben = people.member("Ben Oduya");
        this.cleo = people.member("Cleo Marsh");
        this.dora = people.member("Dora Vance");
        connect(me.id(), ben.id());
        connect(ben.id(), cleo.id());
        connect(cleo.id(), dora.id());
    }

    @Test
    void saysHowNear() {
        Visitor.Who erin = people.member("Erin Walsh");
        connect(dora.id(), erin.id());
        assertThat(profile(ben)).contains("You are connected.").doesNotContain("Through");
        assertThat(profile(cleo)).contains("You know somebody who knows Cleo", "Through Ben Oduya");
        assertThat(profile(dora)).contains("somebody who knows Dora", "Through Ben Oduya , then Cleo Marsh");
        assertThat(profile(erin))
                .contains("Erin is further away", "Through Ben Oduya , then Cleo Marsh , then Dora Vance");
        assertThat(profile(people.member("Nora Nowhere"))).contains("So far nobody you know leads to Nora.");
        assertThat(profile(me.who())).doesNotContain("How you know");
    }

    @Test
    void drawsEverybodyOnAWayAsALink() {
        String page = me.get("/members/" + dora.handle()).body();
        String picture = page.substring(page.indexOf("<svg"), page.indexOf("</svg>"));
        for (Visitor.Who one : new Visitor.Who[] {me.who(), ben, cleo, dora}) {
            assertThat(picture).contains("href=\"/members/" + one.handle() + "\"", "<title>" + one.name() + "</title>");
        }
        assertThat(picture.split("<line ", -1)).hasSize(4);
    }

    @Test
    void leadsOverNobodyWhomIMayNotSee() {
        Visitor.Who other = people.member("Otto Other");
        connect(me.id(), other.id());
        connect(other.id(), cleo.id());
        assertThat(profile(cleo)).contains("2 mutual connections", "Through Otto Other");
        blocks.block(cleo.id(), people.member("Nobody Here").id());
        blocks.block(other.id(), me.id());
        assertThat(profile(cleo))
                .contains("One mutual connection", "Through Ben")
                .doesNotContain("Otto");
        assertThat(me.get("/members/" + cleo.handle() + "/mutual").text()).doesNotContain("Otto");
    }

    @Test
    void leadsFromPageToPageOfThoseBothKnow() {
        for (int n = 0; n < 21; n++) {
            Visitor.Who both = people.member("Both Know");
            connect(me.id(), both.id());
            connect(both.id(), dora.id());
        }
        assertThat(profile(dora)).contains("21 mutual connections");
        String mutual = "/members/" + dora.handle() + "/mutual";
        assertThat(me.get(mutual).body()).contains("rel=\"next\" href=\"" + mutual + "?after=20\"");
        assertThat(rows(me.get(mutual))).isEqualTo(20);
        assertThat(rows(me.get(mutual + "?after=20"))).isEqualTo(1);
        assertThat(rows(me.get(mutual + "?after=-1"))).isEqualTo(20);
        assertThat(me.get(mutual + "?after=40").status()).isEqualTo(200);
        assertThat(me.get("/members/nobody-at-all/mutual").status()).isEqualTo(404);
    }

    @Test
    void showsTheWholeNetwork() {
        String page = me.get("/network").text();
        assertThat(page)
                .containsPattern("people you are connected with\\s*1\\b")
                .containsPattern("people they know, and you do not yet\\s*1\\b")
                .containsPattern("people one step further\\s*1\\b")
                .containsPattern("May 2026\\s+1\\s+1\\b");
    }

    private static int rows(Visitor.Answer page) {
        return page.body().split("class=\"name\"", -1).length - 1;
    }

    private String profile(Visitor.Who who) {
        return me.get("/members/" + who.handle()).text();
    }

    private void connect(MemberId one, MemberId other) {
        connections.connect(one, other, MAY);
    }
}
