package kith.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import kith.connection.Connections;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitation.State;
import kith.member.Door;
import kith.member.Members;
import kith.reason.Grade;
import kith.web.Days;
import org.springframework.stereotype.Component;

/** Says who may write to whom, before they write and again when they send. */
@Component
class Doorkeeper {

    private final Members members;
    private final Connections connections;
    private final DoorstepStore doorsteps;
    private final InvitationStore store;
    private final SentStore sent;
    private final Hows hows;

    Doorkeeper(
            Members members,
            Connections connections,
            DoorstepStore doorsteps,
            InvitationStore store,
            SentStore sent,
            Hows hows) {
        this.members = members;
        this.connections = connections;
        this.doorsteps = doorsteps;
        this.store = store;
        this.sent = sent;
        this.hows = hows;
    }

    /**
     * May this sender write to this recipient at all? Everything is answered from what the sender knows, so that a quiet decline cannot be
     * told from an open invitation.
     *
     * @return where the sender stands then
     * @throws CannotInvite if not
     */
    Doorstep mayWrite(Pair pair, Instant now) {
        if (pair.sender().equals(pair.recipient())) {
            throw new CannotInvite(Reason.ONESELF);
        }
        if (connections.between(pair.sender(), pair.recipient())) {
            throw new CannotInvite(Reason.CONNECTED);
        }
        Doorstep step = new Doorstep(pair, doorsteps.between(pair), members.reception(pair.recipient()));
        SentStore.Sent last = step.between().last();
        if (last != null) {
            mayWriteAfter(last, step, now);
        }
        if (step.reception().door() == Door.NOBODY && !step.awaited()) {
            throw new CannotInvite(Reason.DOOR_NOBODY);
        }
        return step;
    }

    private void mayWriteAfter(SentStore.Sent last, Doorstep step, Instant now) {
        if (last.state().open()) {
            throw new CannotInvite(Reason.ALREADY_OPEN, last.id().toString());
        }
        if (last.state() == State.WITHDRAWN) {
            afterPause(last.changedAt(), now);
        }
        if (last.state() == State.DECLINED && !recipientWroteSince(step.pair(), last.changedAt())) {
            Refusal refusal = Objects.requireNonNull(step.between().refusal());
            if (refusal.again() == Refusal.Again.NOT_AGAIN) {
                throw new CannotInvite(Reason.NOT_AGAIN);
            }
            afterPause(refusal.at(), now);
        }
    }

    private static void afterPause(Instant since, Instant now) {
        Instant until = since.plus(Invitation.PAUSE);
        if (until.isAfter(now)) {
            throw new CannotInvite(Reason.NOT_YET, Days.inFull(until));
        }
    }

    /** Does the recipient's door let this how and this grade through? */
    void admit(Doorstep step, Evidence how, Grade grade) {
        if (step.awaited()) {
            return;
        }
        switch (step.reception().door()) {
            case ANYONE -> {}
            case REASONED -> {
                if (grade != Grade.REASONED) {
                    throw new CannotInvite(Reason.DOOR_REASONED);
                }
            }
            case PROVED -> {
                if (how.strength() != Strength.PROVED) {
                    throw new CannotInvite(Reason.DOOR_PROVED);
                }
            }
            case INTRODUCED -> {
                if (!hows.opensTheNarrowestDoor(how.kind())) {
                    throw new CannotInvite(Reason.DOOR_INTRODUCED);
                }
            }
            case NOBODY -> throw new CannotInvite(Reason.DOOR_NOBODY);
        }
    }

    /**
     * Whether what this sender writes is declined as it arrives, unseen: the recipient declined the last one quietly and has not written since. The
     * sender sees it as any other.
     */
    boolean isHushed(Doorstep step) {
        Refusal refusal = step.between().refusal();
        return refusal != null && !refusal.told() && !recipientWroteSince(step.pair(), refusal.at());
    }

    /** The invitation that the recipient wrote to the sender, if it is open. */
    Optional<InvitationId> theirs(Pair pair) {
        return store.openBetween(pair)
                .filter(open -> open.sender().equals(pair.recipient()))
                .map(InvitationStore.Open::id);
    }

    /**
     * The offers that the recipient's door lets through.
     *
     * @throws CannotInvite if that is none
     */
    List<Offer> admitted(Doorstep step, List<Offer> offers) {
        return switch (step.reception().door()) {
            case ANYONE, REASONED -> offers;
            case PROVED -> those(offers, offer -> offer.strength() == Strength.PROVED, Reason.DOOR_PROVED);
            case INTRODUCED ->
                those(offers, offer -> hows.opensTheNarrowestDoor(offer.claim().kind()), Reason.DOOR_INTRODUCED);
            case NOBODY -> throw new CannotInvite(Reason.DOOR_NOBODY);
        };
    }

    private static List<Offer> those(List<Offer> offers, Predicate<Offer> admitted, Reason otherwise) {
        List<Offer> through = offers.stream().filter(admitted).toList();
        if (through.isEmpty()) {
            throw new CannotInvite(otherwise);
        }
        return through;
    }

    private boolean recipientWroteSince(Pair pair, Instant moment) {
        return sent.wroteSince(pair.reversed(), moment);
    }
}
