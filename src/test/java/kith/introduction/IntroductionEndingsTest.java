package kith.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kith.introduction.Introduction.State;
import kith.invitation.Claim;
import kith.invitation.Invitations.Insistence;
import kith.invitation.Invitations.Letter;
import kith.invitation.Pair;
import kith.web.NotFound;
import org.junit.jupiter.api.Test;

/** What ends an introduction from outside. */
class IntroductionEndingsTest extends AmongThree {

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

    @Test
    void ofTwoWhoBlockEachOtherTheThirdSeesAnEndLikeAnyOther() throws InterruptedException {
        IntroductionId id = ask();
        blocks.block(cleo, ada);
        until(() -> seen(ben, id) == State.EXPIRED);
        assertThat(hidden(ada, id)).isTrue();
        assertThatThrownBy(() -> endings.withdraw(ada, id)).isInstanceOf(NotFound.class);
        refusesIn(State.EXPIRED, () -> forwarding.forward(ben, id, WORDS));
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
