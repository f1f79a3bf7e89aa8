package kith.invitation;

import java.time.Clock;
import java.time.Instant;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitation.State;
import kith.invitation.Invitation.Step;
import kith.member.MemberId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a recipient can do with an invitation, short of declining. Doing the same twice changes nothing twice; a step that is not legal any more is
 * refused with the present state.
 */
@Component
public class Answers {

    private final Received received;
    private final InvitationStore store;
    private final SentStore sent;
    private final RoundStore rounds;
    private final Arrivals arrivals;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Answers(
            Received received,
            InvitationStore store,
            SentStore sent,
            RoundStore rounds,
            Arrivals arrivals,
            Clock clock,
            ApplicationEventPublisher events) {
        this.received = received;
        this.store = store;
        this.sent = sent;
        this.rounds = rounds;
        this.arrivals = arrivals;
        this.clock = clock;
        this.events = events;
    }

    /** Accepts: the two are connected from now on. */
    @Transactional
    public void accept(MemberId me, InvitationId id) {
        Pair pair = received.take(me, id);
        if (!arrivals.accept(pair, id, clock.instant())) {
            received.mustBe(State.ACCEPTED, me, id);
        }
    }

    /**
     * Asks the sender something before deciding, at most three times.
     *
     * @throws CannotInvite if there are no words, or too many, or three rounds have been
     */
    @Transactional
    public void ask(MemberId me, InvitationId id, String typed) {
        String question = Invitations.words(typed);
        Pair pair = received.take(me, id);
        InvitationStore.Standing standing = received.standing(me, id);
        Instant now = clock.instant();
        if (standing.state() == State.PENDING && standing.rounds() >= Invitation.ROUNDS) {
            throw new CannotInvite(Reason.ENOUGH_ASKED);
        }
        if (!store.move(me, id, Step.ASK, now)) {
            mustHaveAsked(me, id, question);
            return;
        }
        rounds.ask(me, id, standing.rounds() + 1, question, now);
        sent.move(pair.sender(), id, Step.ASK, now, now.plus(Invitation.QUESTION_LIFE));
        events.publishEvent(new InvitationEvent.Asked(id, pair.sender(), me, now));
    }

    /** Takes it off the list to answer, or puts it back; the sender is not told. */
    @Transactional
    public void setAside(MemberId me, InvitationId id, boolean aside) {
        received.take(me, id);
        if (!store.setAside(me, id, aside)) {
            throw new CannotInvite(received.standing(me, id).state());
        }
    }

    private void mustHaveAsked(MemberId me, InvitationId id, String question) {
        received.mustBe(State.ASKED, me, id);
        if (!rounds.last(me, id).orElseThrow().question().equals(question)) {
            throw new CannotInvite(State.ASKED);
        }
    }
}
