package kith.invitation;

import java.time.Clock;
import java.time.Instant;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitation.State;
import kith.member.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Declining an invitation, quietly or kindly, and thinking better of it. */
@Component
public class Refusals {

    private final Received received;
    private final InvitationStore store;
    private final RefusalStore refusals;
    private final UnplacedStore unplaced;
    private final SentStore sent;
    private final Clock clock;

    Refusals(
            Received received,
            InvitationStore store,
            RefusalStore refusals,
            UnplacedStore unplaced,
            SentStore sent,
            Clock clock) {
        this.received = received;
        this.store = store;
        this.refusals = refusals;
        this.unplaced = unplaced;
        this.sent = sent;
        this.clock = clock;
    }

    /**
     * Declines. Within five minutes it can be undone, and only then a decline that is told reaches the sender; a quiet one never does.
     *
     * @param typed words to go with it, may be empty; without effect on a quiet decline
     */
    @Transactional
    public void decline(MemberId me, InvitationId id, Refusal.Manner manner, String typed) {
        String words = OwnWords.maybe(typed);
        Pair pair = received.take(me, id);
        Refusal refusal = manner.at(clock.instant(), words);
        if (refusals.decline(me, id, refusal, refusal.told() ? refusal.undoneUntil() : null)) {
            store.close(pair, id);
            if (manner == Refusal.Manner.NOT_KNOWN) {
                unplaced.say(pair, refusal.at());
            }
        } else {
            received.mustBe(State.DECLINED, me, id);
        }
    }

    /**
     * Takes a decline back within its five minutes.
     *
     * @throws CannotInvite if they have passed, if the sender has withdrawn meanwhile, or if the two have a newer invitation open
     */
    @Transactional
    public void undo(MemberId me, InvitationId id) {
        Pair pair = received.take(me, id);
        Instant now = clock.instant();
        State known = sent.find(pair.sender(), id).orElseThrow().state();
        if (!known.open()) {
            throw new CannotInvite(known);
        }
        if (refusals.undoDecline(me, id, now.minus(Invitation.SECOND_THOUGHTS), now)) {
            if (!store.open(pair, id)) {
                throw new CannotInvite(Reason.NEWER_OPEN);
            }
            unplaced.takeBack(pair);
        } else if (!received.standing(me, id).state().open()) {
            throw new CannotInvite(Reason.TOO_LATE);
        }
    }
}
