package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.Visitor;
import kith.invitation.Invitation.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several folded ones at once. */
class FoldedPagesTest extends BetweenTwo {

    private static final String THIN = "My friend Molly says I should connect with you.";

    private Visitor reader;
    private final List<InvitationId> folded = new ArrayList<>();

    @BeforeEach
    void threeFolded() {
        reader = people.signIn(benAsWho);
        for (int i = 0; i < 3; i++) {
            folded.add(invitations.send(new Pair(people.member("Cleo Marsh").id(), ben), Letters.met(THIN)));
        }
    }

    @Test
    void offersAChoiceOfEach() {
        assertThat(reader.get("/invitations").text()).contains("No reason given yet 3 people");
        assertThat(reader.get("/invitations?box=folded").body().split("name=\"chosen\"", -1))
                .hasSize(4);
    }

    @Test
    void setsAsideWhatWasChosen() {
        assertThat(done("setting-aside", folded.get(0), folded.get(1))).contains("2 set aside.");
        assertThat(cards.list(ben, Box.ASIDE, null, 9).cards()).hasSize(2);
        assertThat(cards.list(ben, Box.FOLDED, null, 9).cards()).hasSize(1);
    }

    @Test
    void declinesQuietlyAndSaysWhatHadChanged() {
        InvitationCard card = seen(ben, folded.get(1));
        outgoing.withdraw(card.other().id(), folded.get(1));
        assertThat(done("refusal", folded.get(0), folded.get(1))).contains("One declined; one had changed meanwhile.");
        assertThat(seen(ben, folded.get(0)).state()).isEqualTo(State.DECLINED);
        assertThat(seen(ben, folded.get(0)).refusal()).matches(refusal -> refusal != null && !refusal.told());
    }

    @Test
    void sendsBackAndTouchesNobodyElses() {
        InvitationId others = invitations.send(new Pair(ben, ada), Letters.met(THIN));
        assertThat(done("sending-back", folded.get(2), others)).contains("One sent back; one had changed meanwhile.");
        assertThat(seen(ben, folded.get(2)).state()).isEqualTo(State.ASKED);
        assertThat(seen(ada, others).state()).isEqualTo(State.PENDING);
    }

    @Test
    void choosingNoneDoesNothingAndNonsenseIsRefused() {
        assertThat(done("refusal")).contains("None was declined.");
        assertThat(reader.post("/invitations/folded/refusal", "chosen", "many").status())
                .isEqualTo(400);
    }

    private String done(String step, InvitationId... chosen) {
        String[] fields = Arrays.stream(chosen)
                .flatMap(id -> List.of("chosen", id.toString()).stream())
                .toArray(String[]::new);
        return reader.follow(reader.post("/invitations/folded/" + step, fields)).text();
    }
}
