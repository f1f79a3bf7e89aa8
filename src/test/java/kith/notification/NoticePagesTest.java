package kith.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Map;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.invitation.Claim;
import kith.invitation.InvitationEvent;
import kith.invitation.InvitationId;
import kith.invitation.Invitations;
import kith.invitation.Pair;
import kith.member.Blocks;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.AopTestUtils;

@KithTest
class NoticePagesTest {

    private static final String WHY = "Your talk on tide gauges <b>at the summit</b> left me with a question about the "
            + "float switches: how did you keep the mussels off them through the winter?";

    private final People people;
    private final Invitations invitations;
    private final Blocks blocks;
    private final Notices notices;
    private final Visitor tomas;
    private final Visitor leena;

    NoticePagesTest(People people, Invitations invitations, Blocks blocks, Notices notices) {
        this.people = people;
        this.invitations = invitations;
        this.blocks = blocks;
        this.notices = AopTestUtils.getTargetObject(notices);
        this.tomas = people.signedIn("Tomás Madeira");
        this.leena = people.signedIn("Leena Aalto");
    }

    @Test
    void saysWhoDidWhatWithTheWholeInvitation() {
        InvitationId id = sent();
        until(leena, "Tomás Madeira invites you");
        assertThat(leena.get("/notices").text()).contains("Says you met: Lisbon, May 2026", "float switches");
        assertThat(leena.get("/notices").body())
                .contains("&lt;b&gt;at the summit&lt;/b&gt;")
                .doesNotContain("<b>at the");

        leena.post("/invitations/" + id + "/question", "question", "Which winter?");
        until(tomas, "Leena Aalto asks you something");
        assertThat(tomas.get("/notices").text()).contains("Which winter?");
        tomas.post("/invitations/" + id + "/answer", "answer", "The one of 2021.");
        until(leena, "Tomás Madeira answered you");
        assertThat(leena.get("/notices").body().split("id=\"invitation-" + id, -1))
                .hasSize(2);
        leena.post("/invitations/" + id + "/acceptance");
        until(tomas, "Leena Aalto accepted");
    }

    @Test
    void isReadWhenSomebodySaysSoAndNotByLooking() {
        sent();
        until(leena, "Tomás Madeira invites you");
        leena.get("/notices");
        assertThat(leena.get("/notices").text()).contains("invites you (new)", "Mark all as read", "Notices new");
        assertThat(tomas.get("/notices").text()).doesNotContain("Notices new").contains("Nothing yet.");
        assertThat(tomas.follow(tomas.post("/notices/reading")).text()).contains("All marked as read.");
        assertThat(leena.get("/").text()).contains("Notices new");

        assertThat(leena.follow(leena.post("/notices/reading")).text())
                .contains("All marked as read.", "Tomás Madeira invites you")
                .doesNotContain("(new)", "Mark all as read", "Notices new");
        assertThat(leena.post("/notices/reading", "last", "many").status()).isEqualTo(400);
    }

    @Test
    void showsWhereAnInvitationStandsThatWasTakenBack() {
        InvitationId id = sent();
        until(leena, "Tomás Madeira invites you");
        tomas.post("/invitations/" + id + "/withdrawal");
        assertThat(leena.get("/notices").text()).contains("took this back before you answered");
    }

    @Test
    void saysNothingOfWhomOneMayNotSee() {
        InvitationId id = sent();
        until(leena, "Tomás Madeira invites you");
        blocks.block(leena.id(), tomas.id());
        assertThat(leena.get("/notices").body()).doesNotContain(tomas.handle(), "Tomás");
        assertThat(tomas.get("/notices").body()).doesNotContain(leena.handle(), "Leena");

        notices.on(new InvitationEvent.Asked(id, tomas.id(), leena.id(), Instant.now()));
        assertThat(tomas.get("/notices").body()).doesNotContain(leena.handle(), "Leena");
    }

    @Test
    void saysNothingOfOthersInvitations() {
        InvitationId id = sent();
        Visitor owen = people.signedIn("Owen Blackwood");
        notices.on(new InvitationEvent.Asked(id, owen.id(), leena.id(), Instant.now()));
        assertThat(owen.get("/notices").text()).doesNotContain("float switches", "Leena");
        assertThat(String.valueOf(people.stranger().get("/notices").location())).startsWith("/sign-in");
    }

    @Test
    void pagesByKey() {
        InvitationId id = sent();
        Instant start = Instant.now();
        for (int i = 0; i < 25; i++) {
            notices.on(new InvitationEvent.Answered(id, tomas.id(), leena.id(), start.plusSeconds(i)));
        }
        String first = leena.get("/notices").body();
        assertThat(first.split("answered you", -1)).hasSize(21);
        String next = first.substring(first.indexOf("/notices?after="));
        String second = leena.get(next.substring(0, next.indexOf('"'))).body();
        assertThat(second.split("answered you", -1)).hasSize(6);
        assertThat(second).doesNotContain("rel=\"next\"");
        assertThat(leena.get("/notices?after=%00x").status()).isEqualTo(200);
    }

    private InvitationId sent() {
        Claim met = new Claim("met", "", Map.of("where", "Lisbon", "when", "May 2026"));
        return invitations.send(
                new Pair(tomas.id(), leena.id()),
                new Invitations.Letter(met, WHY, "", Invitations.Insistence.AS_IT_IS));
    }

    /** Notices come a moment later, by an event. */
    private static void until(Visitor reader, String sentence) {
        await(sentence)
                .untilAsserted(() -> assertThat(reader.get("/notices").text()).contains(sentence));
    }
}
