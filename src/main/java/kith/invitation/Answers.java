package kith.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitation.State;
import kith.invitation.Invitation.Step;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;
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
        round(me, id, OwnWords.some(typed));
    }

    /**
     * Sends one that is folded back for a better reason. Kith asks, as Kith; it costs the sender nothing.
     *
     * @throws CannotInvite if it has a reason already, or three rounds have been
     */
    @Transactional
    public void sendBack(MemberId me, InvitationId id) {
        round(me, id, null);
    }

    private void round(MemberId me, InvitationId id, @Nullable String question) {
        Pair pair = received.take(me, id);
        InvitationStore.Standing standing = received.standing(me, id);
        Instant now = clock.instant();
        if (question == null && standing.state() == State.PENDING && !standing.folded()) {
            throw new CannotInvite(Reason.NOT_FOLDED);
        }
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

    /**
     * Says a word to whom one has just accepted, once.
     *
     * @throws CannotInvite if it is not accepted, if other words were said before, or there are none
     */
    @Transactional
    public void thank(MemberId me, InvitationId id, String typed) {
        String words = OwnWords.some(typed);
        Pair pair = received.take(me, id);
        received.mustBe(State.ACCEPTED, me, id);
        if (store.thank(me, id, words)) {
            events.publishEvent(new InvitationEvent.Thanked(id, pair.sender(), me, clock.instant()));
        } else if (!store.thanked(me, id, words)) {
            throw new CannotInvite(Reason.THANKED);
        }
    }

    /**
     * Confirms that the two met, as the sender says: then both say so.
     *
     * @throws CannotInvite if the sender does not say so, or it is neither open nor accepted
     */
    @Transactional
    public void confirmMeeting(MemberId me, InvitationId id) {
        received.take(me, id);
        State state = received.standing(me, id).state();
        if (!state.open() && state != State.ACCEPTED) {
            throw new CannotInvite(state);
        }
        List<Evidence> evidence = store.evidence(me, id);
        if (!evidence.getFirst().kind().equals(MetHow.NAME)) {
            throw new CannotInvite(Reason.NOT_SAID_TO_HAVE_MET);
        }
        List<Evidence> confirmed = new ArrayList<>(evidence);
        confirmed.set(0, MetHow.confirmed(evidence.getFirst()));
        store.replaceEvidence(me, id, confirmed);
    }

    /** Takes it off the list to answer, or puts it back; the sender is not told. */
    @Transactional
    public void setAside(MemberId me, InvitationId id, boolean aside) {
        received.take(me, id);
        if (!store.setAside(me, id, aside)) {
            throw new CannotInvite(received.standing(me, id).state());
        }
    }

    private void mustHaveAsked(MemberId me, InvitationId id, @Nullable String question) {
        received.mustBe(State.ASKED, me, id);
        Round last = rounds.last(me, id).orElseThrow();
        if (question == null ? !last.sentBack() : !last.question().equals(question)) {
            throw new CannotInvite(State.ASKED);
        }
    }
}
