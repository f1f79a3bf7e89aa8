package kith.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kith.KithTest;
import kith.People;
import kith.Visitor;
import kith.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody tries who means no good by the composer. */
@KithTest
class HostileSenderTest {

    private final JdbcClient sql;
    private final InvitationCards cards;
    private final Invitations invitations;
    private final People people;
    private final Visitor sender;
    private final Visitor.Who recipient;
    private final String composer;

    HostileSenderTest(JdbcClient sql, InvitationCards cards, Invitations invitations, People people) {
        this.sql = sql;
        this.cards = cards;
        this.invitations = invitations;
        this.people = people;
        this.sender = people.signedIn("Mal Sender");
        this.recipient = people.member("Ria Recipient");
        this.composer = "/members/" + recipient.handle() + "/invitation";
    }

    @Test
    void whereAListGoesOnDoesNotTellWhetherAnAddressWasRight() {
        Visitor.Who other = people.member("Rob Recipient");
        String right = markAfter(recipient, recipient.address());
        String wrong = markAfter(other, "nobody@example.org");
        assertThat(right).isEqualTo(wrong);
    }

    @Test
    void aHowThatThereIsNotLeavesTheWordsWhereTheyWere() {
        Answer refused = sender.post(composer, "how", "bogus", "why", Letters.REASON);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("twelve minutes when the wind turns east");
        assertThat(sender.get(composer).text()).contains("twelve minutes when the wind turns east");
        assertThat(sender.post(composer + "/assessment", "how", "bogus:x", "why", Letters.REASON)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatNoPageOfOursSendsIsNotKept() {
        String[] much = new String[84];
        for (int i = 0; i < 80; i += 2) {
            much[i] = "blank_" + Character.toString('a' + i / 2 % 26) + "_".repeat(i / 52);
            much[i + 1] = "x";
        }
        much[80] = "why";
        much[81] = Letters.REASON;
        much[82] = "blank_where";
        much[83] = "y".repeat(500_000);
        assertThat(sender.post(composer + "/draft", much).status()).isLessThan(400);
        assertThat(sql.sql("select length(blanks::text) from invitation_draft where sender_id = :me")
                        .param("me", sender.id().value())
                        .query(Integer.class)
                        .single())
                .isLessThan(1_000);
    }

    @Test
    void nothingTypedBreaksThePage() {
        assertThat(sender.post(composer + "/draft", "blank_where", "a\0b", "how", "met", "why", Letters.REASON)
                        .status())
                .isLessThan(400);
        String[] many = new String[10_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = "f" + i;
        }
        assertThat(sender.post(composer, many).status()).isBetween(400, 499);
        String endless = "Why not? ".repeat(60_000);
        Answer refused = sender.post(composer, "how", "search", "why", endless, "insist", "as_it_is");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(sender.post(composer + "/assessment", "how", "met", "blank_where", endless, "why", endless)
                        .status())
                .isEqualTo(200);
    }

    /** Where a list that ends with an invitation by this address goes on: what of it does not say when or which. */
    private String markAfter(Visitor.Who to, String address) {
        Visitor.Who who = people.member("Mal Again");
        invitations.send(new Pair(who.id(), sender.id()), Letters.met());
        Claim claim = new Claim("address", "", Map.of("address", address));
        invitations.send(
                new Pair(who.id(), to.id()),
                new Invitations.Letter(claim, Letters.REASON, "", Invitations.Insistence.AS_IT_IS));
        String next = String.valueOf(cards.list(who.id(), Box.SENT, null, 1).next());
        return next.substring(0, next.indexOf('.'));
    }
}
