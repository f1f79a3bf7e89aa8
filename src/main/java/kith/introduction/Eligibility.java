package kith.introduction;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import kith.connection.Connections;
import kith.introduction.CannotIntroduce.Reason;
import kith.introduction.Introduction.Kind;
import kith.introduction.Introduction.Role;
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
    private final SideStore sides;
    private final Connections connections;
    private final Invitations invitations;
    private final Screen screen;
    private final Limits limits;

    Eligibility(
            AskingStore asking,
            SideStore sides,
            Connections connections,
            Invitations invitations,
            Screen screen,
            Limits limits) {
        this.asking = asking;
        this.sides = sides;
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
        if (!knowsBoth(trio) || !busy(List.of(trio.introducer())).isEmpty()) {
            throw new CannotIntroduce(Reason.NOT_AVAILABLE);
        }
        sides.openAsk(trio.one(), trio.other()).ifPresent(open -> {
            throw new CannotIntroduce(Reason.ALREADY_OPEN, open.id());
        });
        int most = limits.most(Limit.INTRODUCTIONS_OUT);
        if (sides.countOpen(trio.one(), Kind.ASKED, Role.ASKER) >= most) {
            throw new CannotIntroduce(Reason.ENOUGH_OUT, most);
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
                && !screen.blocked(trio.one(), trio.other())
                && !connections.between(trio.one(), trio.other())
                && !screen.shut(trio.one())
                && !screen.shut(trio.other());
        if (!apart) {
            throw new CannotIntroduce(Reason.NOT_THESE_TWO);
        }
        sides.openOffer(trio).ifPresent(open -> {
            throw new CannotIntroduce(Reason.ALREADY_OPEN, open.id());
        });
        int most = limits.most(Limit.INTRODUCTIONS_OFFERED);
        if (sides.countOpen(trio.introducer(), Kind.OFFERED, Role.INTRODUCER) >= most) {
            throw new CannotIntroduce(Reason.ENOUGH_OFFERED, most);
        }
    }

    /** Whether the go-between is connected with both, and nobody keeps anybody away. */
    boolean knowsBoth(Trio trio) {
        Set<MemberId> two = Set.of(trio.one(), trio.other());
        return connections.among(trio.introducer(), two).size() == 2
                && !screen.blocked(trio.introducer(), trio.one())
                && !screen.blocked(trio.introducer(), trio.other());
    }

    /** Those who may not be asked now, for whatever cause. */
    Set<MemberId> busy(Collection<MemberId> members) {
        return members.isEmpty() ? Set.of() : asking.busy(members, limits.most(Limit.INTRODUCTIONS_ASKED_OF_ONE));
    }
}
