package kith.invitation;

import java.time.Clock;
import java.time.Instant;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitation.State;
import kith.invitation.Invitation.Step;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.reason.Assessment;
import kith.reason.Grade;
import kith.web.NotFound;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a sender can do with an invitation that is on its way. Everything is decided by what the sender knows. */
@Component
public class Outgoing {

    private final InvitationStore store;
    private final SentStore sent;
    private final RoundStore rounds;
    private final Coach coach;
    private final Blocks blocks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outgoing(
            InvitationStore store,
            SentStore sent,
            RoundStore rounds,
            Coach coach,
            Blocks blocks,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sent = sent;
        this.rounds = rounds;
        this.coach = coach;
        this.blocks = blocks;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Answers the recipient's question, or rewrites the reason, or both.
     *
     * @param typedAnswer may be empty if the reason is rewritten
     * @param typedWhy the reason anew; empty, or the same as before, leaves it as it is
     * @throws CannotInvite if there are no new words at all, or the new reason is canned
     */
    @Transactional
    public void answer(MemberId me, InvitationId id, String typedAnswer, String typedWhy) {
        SentStore.Sent mine = take(me, id);
        Pair pair = new Pair(me, mine.recipient());
        Instant now = clock.instant();
        String answer = OwnWords.maybe(typedAnswer);
        RoundStore.Rewritten rewritten = rewritten(pair, id, typedWhy, now);
        if (rewritten == null && (answer.isEmpty() || isSentBack(mine, id))) {
            throw new CannotInvite(Reason.WORDS_MISSING);
        }
        if (!sentIsAsked(mine, id, answer)) {
            return;
        }
        boolean arrives = store.move(pair.recipient(), id, Step.ANSWER, now);
        sent.move(me, id, Step.ANSWER, now, now.plus(Invitation.LIFE));
        rounds.answer(pair.recipient(), id, answer.isEmpty() ? null : answer, rewritten, now);
        if (arrives) {
            store.setAside(pair.recipient(), id, false);
            events.publishEvent(new InvitationEvent.Answered(id, me, pair.recipient(), now));
        }
    }

    /** Takes the invitation back, at any time before an answer. */
    @Transactional
    public void withdraw(MemberId me, InvitationId id) {
        SentStore.Sent mine = take(me, id);
        Pair pair = new Pair(me, mine.recipient());
        Instant now = clock.instant();
        if (store.move(pair.recipient(), id, Step.WITHDRAW, now)) {
            store.close(pair, id);
        }
        if (!sent.move(me, id, Step.WITHDRAW, now) && state(me, id) != State.WITHDRAWN) {
            throw new CannotInvite(state(me, id));
        }
    }

    private SentStore.Sent take(MemberId me, InvitationId id) {
        SentStore.Sent mine = sent.find(me, id).orElseThrow(NotFound::new);
        store.take(new Pair(me, mine.recipient()), id);
        // Asked once the two are held: a block either shows here, or ends what is done here.
        if (blocks.between(me, mine.recipient())) {
            throw new NotFound();
        }
        return sent.find(me, id).orElseThrow(NotFound::new);
    }

    private RoundStore.@Nullable Rewritten rewritten(Pair pair, InvitationId id, String typed, Instant now) {
        if (PlainText.lines(typed).isEmpty() || PlainText.lines(typed).equals(store.why(pair.recipient(), id))) {
            return null;
        }
        String why = OwnWords.why(typed);
        Assessment assessment = coach.read(pair, null, why, now);
        if (assessment.grade() == Grade.CANNED) {
            throw new CannotInvite(Reason.CANNED, assessment);
        }
        coach.remember(pair.sender(), why, now);
        return new RoundStore.Rewritten(why, Coach.code(assessment.grade()));
    }

    /** False if this very answer was given before; refused if there is no question to answer. */
    private boolean sentIsAsked(SentStore.Sent mine, InvitationId id, String answer) {
        if (mine.state() == State.ASKED) {
            return true;
        }
        boolean repeated = mine.state() == State.PENDING
                && rounds.last(mine.recipient(), id)
                        .filter(round -> round.answeredAt() != null)
                        .filter(round -> answer.equals(round.answer() == null ? "" : round.answer()))
                        .isPresent();
        if (!repeated) {
            throw new CannotInvite(mine.state());
        }
        return false;
    }

    /** What came back for a better reason is answered by a better reason, not by words beside it. */
    private boolean isSentBack(SentStore.Sent mine, InvitationId id) {
        return mine.state() == State.ASKED
                && rounds.last(mine.recipient(), id).filter(Round::sentBack).isPresent();
    }

    private State state(MemberId me, InvitationId id) {
        return sent.find(me, id).orElseThrow(NotFound::new).state();
    }
}
