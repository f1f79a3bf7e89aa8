package kith.recommendation;

import java.time.Clock;
import java.time.Instant;
import kith.member.MemberId;
import kith.recommendation.CannotRecommend.Reason;
import kith.recommendation.RecommendationHold.Taken;
import kith.recommendation.RecommendationStore.Held;
import kith.recommendation.Standing.State;
import kith.recommendation.Standing.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a subject can do with what somebody wrote of them, short of declining. */
@Component
public class RecommendationAcceptances {

    private final RecommendationHold hold;
    private final RecommendationStore store;
    private final AuthoredRecommendationStore authored;
    private final ShownRecommendationStore shown;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecommendationAcceptances(
            RecommendationHold hold,
            RecommendationStore store,
            AuthoredRecommendationStore authored,
            ShownRecommendationStore shown,
            Clock clock,
            ApplicationEventPublisher events) {
        this.hold = hold;
        this.store = store;
        this.authored = authored;
        this.shown = shown;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Accepts it, word for word: it is on the profile from now on.
     *
     * @param edition the one that was read, so that no other is shown in its place
     * @throws CannotRecommend if it was written anew meanwhile, or has been taken back
     */
    @Transactional
    public void accept(MemberId me, RecommendationId id, int edition) {
        Taken taken = hold.bySubject(me, id);
        Held held = taken.held();
        if (taken.known() == State.ACCEPTED && held.edition() == edition) {
            return;
        }
        if (!Step.ACCEPT.from(taken.known())) {
            throw new CannotRecommend(taken.known());
        }
        if (held.edition() != edition) {
            throw new CannotRecommend(Reason.REWRITTEN);
        }
        Instant now = clock.instant();
        if (held.said() == null || !authored.move(taken.author(), id, Step.ACCEPT, now)) {
            throw new CannotRecommend(State.WITHDRAWN);
        }
        store.move(me, id, Step.ACCEPT, now);
        shown.accept(me, id, now);
        events.publishEvent(new RecommendationEvent.Accepted(id, taken.author(), me, now));
    }

    /**
     * Asks its author to put something otherwise. What was accepted before stays shown.
     *
     * @param typed what, at most 500 code points
     */
    @Transactional
    public void askChange(MemberId me, RecommendationId id, String typed) {
        String change = RecommendationJudge.change(typed);
        Taken taken = hold.bySubject(me, id);
        if (taken.known() == State.CHANGE && change.equals(taken.held().change())) {
            return;
        }
        if (!Step.ASK_CHANGE.from(taken.known())) {
            throw new CannotRecommend(taken.known());
        }
        hold.mustBeConnected(me, taken.author());
        Instant now = clock.instant();
        store.move(me, id, Step.ASK_CHANGE, now);
        store.askChange(me, id, change);
        authored.move(taken.author(), id, Step.ASK_CHANGE, now);
        events.publishEvent(new RecommendationEvent.ChangeAsked(id, taken.author(), me, now));
    }

    /** Takes what was accepted off the profile, or puts it back; its author is not told. */
    @Transactional
    public void hide(MemberId me, RecommendationId id, boolean hidden) {
        Taken taken = hold.bySubject(me, id);
        if (!shown.hide(me, id, hidden)) {
            throw new CannotRecommend(taken.known());
        }
    }
}
