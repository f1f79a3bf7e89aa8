package kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kith.introduction.CannotIntroduce.Reason;
import kith.introduction.Introduction.State;
import kith.introduction.Introductions.Request;
import kith.invitation.Claim;
import kith.invitation.Invitation;
import kith.invitation.InvitationId;
import kith.invitation.Invitations.Insistence;
import kith.invitation.Invitations.Letter;
import kith.invitation.Pair;
import kith.invitation.Refusal;
import kith.invitation.Refusals;
import kith.member.MemberId;
import kith.web.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What ends an introduction from outside. */
class IntroductionEndingsTest extends AmongThree {

    @Autowired
    private SideStore sides;

    @Autowired
    private Refusals refusals;

    @Autowired
    private JdbcClient sql;

    @Test
    void itsTimeIsOver() {
        IntroductionId asked = ask();
        IntroductionId offered = offer();
        clock.advance(Duration.ofDays(29));
        jobs.expire();
        assertThat(seen(ada, asked)).isEqualTo(State.WAITING);
        clock.advance(Duration.ofDays(2));
        jobs.expire();
        for (IntroductionId id : List.of(asked, offered)) {
            assertThat(seen(ben, id)).isEqualTo(State.EXPIRED);
            assertThat(seen(ada, id)).isEqualTo(State.EXPIRED);
            refusesIn(State.EXPIRED, () -> endings.withdraw(id.equals(asked) ? ada : ben, id));
        }
        refusesIn(State.EXPIRED, () -> forwarding.forward(ben, asked, WORDS));
        ask();
    }

    /** Whether the go-between declined quietly or did nothing, whoever asked hears the same, and nobody else anything. */
    @Test
    void whoeverBeganItHearsThatItsTimeIsOver() throws InterruptedException {
        replies.decline(ben, ask(), false, "");
        MemberId dora = members.join("Dora Vance");
        connections.connect(ben, dora, SINCE);
        introductions.ask(new Trio(ben, dora, cleo), new Request(NOTE, WHY, true));
        offer();
        clock.advance(Duration.ofDays(31));
        jobs.expire();
        jobs.expire();
        until(() -> overFor(ada) == 1 && overFor(dora) == 1 && overFor(ben) == 1);
        assertThat(overFor(cleo)).isZero();
    }

    private int overFor(MemberId member) {
        return sql.sql("select count(*) from notice where member_id = :member and kind = 'introduction_expired'")
                .param("member", member.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void ofTwoWhoBlockEachOtherTheThirdSeesAnEndLikeAnyOther() throws InterruptedException {
        IntroductionId id = ask();
        IntroductionId offered = offer();
        agreements.accept(ada, offered);
        blocks.block(cleo, ada);
        until(() -> sides.find(ada, id).orElseThrow().state() == State.EXPIRED
                && sides.find(ada, offered).orElseThrow().state() == State.EXPIRED);
        assertThat(hidden(ada, id)).isTrue();
        assertThatThrownBy(() -> endings.withdraw(ada, id)).isInstanceOf(NotFound.class);
        assertThat(seen(ben, id)).isEqualTo(State.WAITING);
        assertThat(seen(ben, offered)).isEqualTo(State.WAITING);
        refuses(Reason.NOT_NOW, () -> forwarding.forward(ben, id, WORDS));
        // Nor does it come to life again where the block is taken back.
        blocks.unblock(cleo, ada);
        refuses(Reason.NOT_NOW, () -> forwarding.forward(ben, id, WORDS));
        refusesIn(State.EXPIRED, () -> agreements.accept(cleo, offered));
        clock.advance(Duration.ofDays(31));
        jobs.expire();
        assertThat(seen(ben, id)).isEqualTo(State.EXPIRED);
        assertThat(seen(ben, offered)).isEqualTo(State.EXPIRED);
    }

    /** What is open between the two has its answer by their yes, whoever wrote it, and what was declined quietly waits no longer. */
    @Test
    void twoWhoSayYesHaveTheirLettersAnswered() {
        InvitationId quiet = invitations.send(
                new Pair(ada, cleo), new Letter(new Claim("search", "", Map.of()), WHY, "", Insistence.AS_IT_IS));
        refusals.decline(cleo, quiet, Refusal.Manner.QUIET, "");
        InvitationId open = invitations.send(
                new Pair(cleo, ada), new Letter(new Claim("search", "", Map.of()), OFFER, "", Insistence.AS_IT_IS));
        IntroductionId offered = offer();
        agreements.accept(ada, offered);
        agreements.accept(cleo, offered);
        assertThat(connections.between(ada, cleo)).isTrue();
        assertThat(inbox(ada)).isEmpty();
        assertThat(letters.find(cleo, open).orElseThrow().state()).isEqualTo(Invitation.State.ACCEPTED);
        assertThat(letters.find(ada, quiet).orElseThrow().state()).isEqualTo(Invitation.State.ACCEPTED);
        connections.remove(ada, cleo);
        invitations.check(new Pair(ada, cleo));
    }

    @Test
    void whoeverBlocksTheGoBetweenIsOutOfIt() throws InterruptedException {
        IntroductionId id = offer();
        agreements.accept(cleo, id);
        blocks.block(ada, ben);
        until(() -> seen(cleo, id) == State.EXPIRED);
        assertThat(hidden(ben, id)).isTrue();
        assertThat(hidden(ada, id)).isTrue();
        assertThat(connections.between(ada, cleo)).isFalse();
    }

    @Test
    void nobodyIntroducesWhomTheyDoNotKnowAnyMore() throws InterruptedException {
        IntroductionId asked = ask();
        connections.remove(ada, ben);
        until(() -> seen(ben, asked) == State.EXPIRED);
        assertThat(seen(ada, asked)).isEqualTo(State.EXPIRED);
    }

    @Test
    void thoseWhoConnectAnotherWayNeedItNoMore() throws InterruptedException {
        IntroductionId asked = ask();
        IntroductionId offered = offer();
        answers.accept(
                ada,
                invitations.send(
                        new Pair(cleo, ada),
                        new Letter(new Claim("search", "", Map.of()), WHY, "", Insistence.AS_IT_IS)));
        until(() -> seen(ben, asked) == State.EXPIRED && seen(ben, offered) == State.EXPIRED);
        assertThat(seen(ada, asked)).isEqualTo(State.EXPIRED);
        assertThat(seen(cleo, offered)).isEqualTo(State.EXPIRED);
    }

    @Test
    void agreeingToOneEndsTheOthersBetweenTheTwo() throws InterruptedException {
        IntroductionId asked = ask();
        IntroductionId offered = offer();
        agreements.accept(ada, offered);
        agreements.accept(cleo, offered);
        until(() -> seen(ada, asked) == State.EXPIRED);
        assertThat(seen(ada, offered)).isEqualTo(State.AGREED);
    }

    /** Cleo has written to Ada meanwhile: the two cross, and are connected at once. */
    @Test
    void passedOnOntoACrossingLetterItConnects() throws InterruptedException {
        IntroductionId id = ask();
        invitations.send(
                new Pair(cleo, ada), new Letter(new Claim("search", "", Map.of()), WHY, "", Insistence.AS_IT_IS));
        forwarding.forward(ben, id, WORDS);
        assertThat(connections.between(ada, cleo)).isTrue();
        until(() -> seen(ada, id) == State.ACCEPTED);
        assertThat(seen(ben, id)).isEqualTo(State.FORWARDED);
        agreements.tell(cleo, id);
        assertThat(seen(ben, id)).isEqualTo(State.TOLD);
    }
}
