package kith.introduction;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import kith.connection.Connections;
import kith.introduction.CannotIntroduce.Reason;
import kith.invitation.CannotInvite;
import kith.invitation.Invitations;
import kith.invitation.Pair;
import kith.member.MemberId;
import kith.web.Limit;
import kith.web.Limits;
import org.springframework.stereotype.Component;

/** Says who may ask whom for an introduction to whom, and who may be introduced. */
@Component
class Eligibility {

    private final AskingStore asking;
    private final Outstanding outstanding;
    private final Connections connections;
    private final Invitations invitations;
    private final Screen screen;
    private final Limits limits;

    Eligibility(
            AskingStore asking,
            Outstanding outstanding,
            Connections connections,
            Invitations invitations,
            Screen screen,
            Limits limits) {
        this.asking = asking;
        this.outstanding = outstanding;
        this.connections = connections;
        this.invitations = invitations;
        this.screen = screen;
        this.limits = limits;
    }

    /**
     * Whether the one may write to the other at all, from what they know of it.
     *
     * @throws CannotInvite if not
     */
    void mayReach(MemberId asker, MemberId target) {
        invitations.check(new Pair(asker, target));
    }

    /**
     * Whether the one may ask now, and the other may be asked; what is counted stays so until the transaction ends.
     *
     * @throws CannotIntroduce if not
     */
    void mayAsk(Trio trio) {
        asking.hold(trio.one(), trio.introducer());
        outstanding.mayAsk(trio);
        if (!knowsBoth(trio) || !busy(List.of(trio.introducer())).isEmpty()) {
            throw new CannotIntroduce(Reason.NOT_AVAILABLE);
        }
    }

    /**
     * Whether the one may offer the other two to each other now.
     *
     * @throws CannotIntroduce if not
     */
    void mayOffer(Trio trio) {
        asking.hold(trio.introducer());
        boolean apart = knowsBoth(trio)
                && !connections.between(trio.one(), trio.other())
                && !screen.shut(trio.one())
                && !screen.shut(trio.other());
        if (!apart) {
            throw new CannotIntroduce(Reason.NOT_THESE_TWO);
        }
        outstanding.mayOffer(trio);
    }

    /** Whether what is offered reaches the two. Where one keeps the other away it does not, and whoever offers it waits as for any other. */
    boolean reaches(Trio trio) {
        return !screen.blocked(trio.one(), trio.other());
    }

    /** Whether the go-between is connected with both, and nobody keeps anybody away. */
    boolean knowsBoth(Trio trio) {
        Set<MemberId> two = Set.of(trio.one(), trio.other());
        return connections.among(trio.introducer(), two).size() == 2
                && !screen.blocked(trio.introducer(), trio.one())
                && !screen.blocked(trio.introducer(), trio.other());
    }

    /** Those who may not be asked now, for whatever cause: they would rather not, or have so many requests waiting that they can see. */
    Set<MemberId> busy(Collection<MemberId> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        int most = limits.most(Limit.INTRODUCTIONS_ASKED_OF_ONE);
        Set<MemberId> busy = asking.shut(members);
        asking.waiting(members, most).forEach((member, waiting) -> {
            if (screen.seen(member, waiting).size() >= most) {
                busy.add(member);
            }
        });
        return busy;
    }
}
