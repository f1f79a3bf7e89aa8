package kith.recommendation;

import java.time.Clock;
import java.time.Instant;
import kith.connection.Connections;
import kith.member.MemberBlocked;
import kith.member.MemberId;
import kith.recommendation.RecommendationHold.Taken;
import kith.recommendation.Standing.State;
import kith.recommendation.Standing.Step;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What ends a recommendation: its author takes it back, its subject takes back that they asked, somebody would rather not, or a block. */
@Component
public class RecommendationWithdrawals {

    private final RecommendationHold hold;
    private final RecommendationStore store;
    private final AuthoredRecommendationStore authored;
    private final ShownRecommendationStore shown;
    private final Connections connections;
    private final Clock clock;

    RecommendationWithdrawals(
            RecommendationHold hold,
            RecommendationStore store,
            AuthoredRecommendationStore authored,
            ShownRecommendationStore shown,
            Connections connections,
            Clock clock) {
        this.hold = hold;
        this.store = store;
        this.authored = authored;
        this.shown = shown;
        this.connections = connections;
        this.clock = clock;
    }

    /** Its author takes it back at any time, and it is gone from the profile; who asked for it takes that back before it is written. */
    @Transactional
    public void withdraw(MemberId me, RecommendationId id) {
        Instant now = clock.instant();
        if (hold.isAuthor(me, id)) {
            takeBack(hold.byAuthor(me, id), now);
            return;
        }
        Taken taken = hold.bySubject(me, id);
        if (store.move(me, id, Step.RETRACT, now)) {
            authored.move(taken.author(), id, Step.RETRACT, now);
        } else {
            RecommendationHold.mustBe(State.RETRACTED, taken.known());
        }
    }

    private void takeBack(Taken taken, Instant now) {
        if (!authored.move(taken.author(), taken.id(), Step.WITHDRAW, now)) {
            RecommendationHold.mustBe(State.WITHDRAWN, taken.known());
            return;
        }
        // One that was quietly declined stays so, or it could be taken back and come again.
        store.move(taken.subject(), taken.id(), Step.WITHDRAW, now);
        store.empty(taken.subject(), taken.id());
        shown.delete(taken.subject(), taken.id());
    }

    /** Its subject would rather not have it, or who was asked would rather not write it. The other is not told and sees it wait. */
    @Transactional
    public void refuse(MemberId me, RecommendationId id) {
        Instant now = clock.instant();
        if (hold.isAuthor(me, id)) {
            Taken taken = hold.byAuthor(me, id);
            if (!authored.move(me, id, Step.REFUSE, now)) {
                RecommendationHold.mustBe(State.REFUSED, taken.known());
            }
            return;
        }
        Taken taken = hold.bySubject(me, id);
        if (!store.move(me, id, Step.DECLINE, now)) {
            RecommendationHold.mustBe(State.DECLINED, taken.known());
        }
    }

    /** Neither has anything of the other any more. */
    @ApplicationModuleListener
    void on(MemberBlocked blocked) {
        // What is just being begun is there afterwards; what is begun later finds the block.
        connections.awaitHeld(blocked.by(), blocked.whom());
        end(blocked.by(), blocked.whom(), blocked.at());
        end(blocked.whom(), blocked.by(), blocked.at());
    }

    private void end(MemberId subject, MemberId author, Instant at) {
        store.endBetween(subject, author, at);
        authored.endBetween(author, subject, at);
        shown.deleteBetween(subject, author);
    }
}
