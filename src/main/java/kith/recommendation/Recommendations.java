package kith.recommendation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kith.member.MemberId;
import kith.recommendation.AuthoredRecommendationStore.Authored;
import kith.recommendation.CannotRecommend.Reason;
import kith.recommendation.RecommendationHold.Taken;
import kith.recommendation.RecommendationStore.Held;
import kith.recommendation.Standing.State;
import kith.recommendation.Standing.Step;
import kith.web.Limit;
import kith.web.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing recommendations: of one's own accord or asked for, and anew. Doing the same twice changes nothing twice. */
@Component
public class Recommendations {

    private final RecommendationHold hold;
    private final RecommendationStore store;
    private final AuthoredRecommendationStore authored;
    private final RecommendationJudge judge;
    private final Limits limits;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Recommendations(
            RecommendationHold hold,
            RecommendationStore store,
            AuthoredRecommendationStore authored,
            RecommendationJudge judge,
            Limits limits,
            Clock clock,
            ApplicationEventPublisher events) {
        this.hold = hold;
        this.store = store;
        this.authored = authored;
        this.judge = judge;
        this.limits = limits;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Writes one of a connection; where they had asked for it, that is answered by it.
     *
     * @param asItIs sends words that were found thin
     * @throws CannotRecommend if the two are not connected, if there is one already, or the words will not do
     * @throws kith.web.TooMany if this member wrote too many today
     */
    @Transactional
    public RecommendationId write(MemberId me, MemberId subject, Testimony typed, boolean asItIs) {
        hold.mustStayConnected(me, subject);
        Testimony said = judge.testimony(typed);
        // Counting it makes those who write at the same moment wait for each other, so that one of them finds the
        // other.
        Limits.Attempt attempt = limits.attempt(Limit.RECOMMENDATIONS_WRITTEN, "member:" + me);
        Optional<Authored> last = authored.latest(me, subject);
        Held held = last.flatMap(there -> store.take(subject, there.id())).orElse(null);
        State known = last.map(Authored::state).orElse(null);
        if (held != null && known != null && known.live() && known != State.ASKED) {
            if (!said.equals(held.said())) {
                throw new CannotRecommend(Reason.ALREADY, held.id());
            }
            limits.forget(attempt);
            return held.id();
        }
        judge.admit(me, subject, said.words(), asItIs);
        return held != null && held.state() == State.ASKED ? answer(me, held, said) : begin(me, subject, said);
    }

    private RecommendationId answer(MemberId me, Held held, Testimony said) {
        Instant now = clock.instant();
        authored.move(me, held.id(), Step.WRITE, now);
        store.move(held.subject(), held.id(), Step.WRITE, now);
        store.rewrite(held.subject(), held.id(), said);
        events.publishEvent(new RecommendationEvent.Written(held.id(), held.subject(), me, now, false));
        return held.id();
    }

    /** Whom the subject has quietly declined before is not heard of again, until the subject asks them. */
    private RecommendationId begin(MemberId me, MemberId subject, Testimony said) {
        Instant now = clock.instant();
        boolean declined = store.latest(subject, me)
                .filter(last -> last.state() == State.DECLINED)
                .isPresent();
        RecommendationId id = store.insert(subject, me, declined ? State.DECLINED : State.WAITING, null, now);
        store.rewrite(subject, id, said);
        if (!authored.insert(me, id, subject, State.WAITING, now)) {
            throw already(me, subject);
        }
        if (!declined) {
            events.publishEvent(new RecommendationEvent.Written(id, subject, me, now, false));
        }
        return id;
    }

    /**
     * Writes it anew: its subject has to accept that again, and what they accepted before stays shown until then.
     *
     * @throws CannotRecommend if it has been taken back, if the two are not connected any more, or the words will not do
     */
    @Transactional
    public void revise(MemberId me, RecommendationId id, Testimony typed, boolean asItIs) {
        // The count is taken before any row, as in writing, or the two would wait for each other for ever.
        Limits.Attempt attempt = limits.attempt(Limit.RECOMMENDATIONS_WRITTEN, "member:" + me);
        Taken taken = hold.byAuthor(me, id);
        if (!Step.REVISE.from(taken.known())) {
            throw new CannotRecommend(taken.known());
        }
        Testimony said = judge.testimony(typed);
        if (said.equals(taken.held().said()) && taken.known() != State.CHANGE) {
            limits.forget(attempt);
            return;
        }
        hold.mustBeConnected(me, taken.subject());
        judge.admit(me, taken.subject(), said.words(), asItIs);
        Instant now = clock.instant();
        authored.move(me, id, Step.REVISE, now);
        boolean arrives = store.move(taken.subject(), id, Step.REVISE, now);
        store.rewrite(taken.subject(), id, said);
        if (arrives) {
            events.publishEvent(new RecommendationEvent.Written(id, taken.subject(), me, now, true));
        }
    }

    /**
     * Asks a connection for one.
     *
     * @param typed what about, 20 to 500 code points
     * @throws CannotRecommend if the two are not connected, if one is there or asked for already, or too many asks wait
     */
    @Transactional
    public RecommendationId ask(MemberId me, MemberId author, String typed) {
        hold.mustStayConnected(me, author);
        String note = RecommendationJudge.note(typed);
        Limits.Attempt attempt = limits.attempt(Limit.RECOMMENDATIONS_ASKED, "member:" + me);
        Held last = store.latest(me, author).orElse(null);
        if (last != null && last.state() == State.ASKED) {
            if (!note.equals(last.note())) {
                throw new CannotRecommend(Reason.ALREADY_ASKED, last.id());
            }
            limits.forget(attempt);
            return last.id();
        }
        int most = limits.most(Limit.RECOMMENDATION_ASKS_OUT);
        if (store.asksOut(me) >= most) {
            throw new CannotRecommend(Reason.ASKS_ENOUGH, most);
        }
        return ask(me, author, note, clock.instant());
    }

    /** Whoever would rather not write for this member is not asked again, as long as they have not written of their own accord. */
    private RecommendationId ask(MemberId me, MemberId author, String note, Instant now) {
        boolean refused = authored.latest(author, me)
                .filter(last -> last.state() == State.REFUSED)
                .isPresent();
        RecommendationId id = store.insert(me, author, State.ASKED, note, now);
        if (!authored.insert(author, id, me, refused ? State.REFUSED : State.ASKED, now)) {
            throw already(author, me);
        }
        if (!refused) {
            events.publishEvent(new RecommendationEvent.Asked(id, author, me, now));
        }
        return id;
    }

    private CannotRecommend already(MemberId author, MemberId subject) {
        @Nullable
        RecommendationId there =
                authored.open(author, subject).map(Authored::id).orElse(null);
        return new CannotRecommend(Reason.ALREADY, there);
    }
}
