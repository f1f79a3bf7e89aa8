package kith.invitation;

import kith.invitation.Invitation.State;
import kith.member.Blocks;
import kith.member.MemberId;
import kith.web.NotFound;
import org.springframework.stereotype.Component;

/** A received invitation in the hand of its recipient: nobody else finds it, and no other step for the two people runs beside this one. */
@Component
class Received {

    private final InvitationStore store;
    private final Blocks blocks;

    Received(InvitationStore store, Blocks blocks) {
        this.store = store;
        this.blocks = blocks;
    }

    /** Takes it for the rest of the transaction. */
    Pair take(MemberId me, InvitationId id) {
        Pair pair = new Pair(standing(me, id).sender(), me);
        store.take(pair, id);
        // Asked once the two are held: a block either shows here, or ends what is done here.
        if (blocks.between(me, pair.sender())) {
            throw new NotFound();
        }
        return pair;
    }

    InvitationStore.Standing standing(MemberId me, InvitationId id) {
        return store.standing(me, id).orElseThrow(NotFound::new);
    }

    /** A step was not taken: that is well if it had been taken before, and refused if it is not legal any more. */
    void mustBe(State wanted, MemberId me, InvitationId id) {
        State state = standing(me, id).state();
        if (state != wanted) {
            throw new CannotInvite(state);
        }
    }
}
