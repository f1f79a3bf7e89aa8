package kith.invitation;

import java.time.Clock;
import java.time.Instant;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitation.State;
import kith.member.MemberId;
import kith.web.PlainText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Declining an invitation, quietly or kindly, and thinking better of it. */
@Component
public class Refusals {

    private final Received received;
    private final InvitationStore store;
    private final SentStore sent;
    private final Clock clock;

    Refusals(Received received, InvitationStore store, SentStore sent, Clock clock) {
        this.received = received;
        this.store = store;
        this.sent = sent;
        this.clock = clock;
    }

    /**
     * Declines. Within five minutes it can be undone, and only then a decline that is told reaches the sender; a quiet one never does.
     *
     * @param told whether the sender is told; "not now" is always told
     * @param typed words to go with it, may be empty; without effect on a quiet decline
     */
    @Transactional
    public void decline(MemberId me, InvitationId id, boolean told, Refusal.Again again, String typed) {
        String words = Invitations.atMost(PlainText.lines(typed), Invitations.WORDS_AT_MOST);
        Pair pair = received.take(me, id);
        Instant now = clock.instant();
        boolean tells = told || again == Refusal.Again.NOT_NOW;
        Refusal refusal = new Refusal(tells, again, tells && !words.isEmpty() ? words : null, now);
        if (store.decline(me, id, refusal, tells ? refusal.undoneUntil() : null)) {
            store.close(pair, id);
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
        if (store.undoDecline(me, id, now.minus(Invitation.SECOND_THOUGHTS), now)) {
            if (!store.open(pair, id)) {
                throw new CannotInvite(Reason.NEWER_OPEN);
            }
        } else if (!received.standing(me, id).state().open()) {
            throw new CannotInvite(Reason.TOO_LATE);
        }
    }
}
