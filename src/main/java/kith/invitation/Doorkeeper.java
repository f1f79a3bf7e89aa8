package kith.invitation;

import java.time.Instant;
import java.util.List;
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
    private final InvitationStore store;
    private final RefusalStore refusals;
    private final SentStore sent;
    private final Hows hows;

    Doorkeeper(
            Members members,
            Connections connections,
            InvitationStore store,
            RefusalStore refusals,
            SentStore sent,
            Hows hows) {
        this.members = members;
        this.connections = connections;
        this.store = store;
        this.refusals = refusals;
        this.sent = sent;
        this.hows = hows;
    }

    /**
     * May this sender write to this recipient at all? Everything is answered from what the sender knows, so that a quiet decline cannot be
     * told from an open invitation.
     *
     * @throws CannotInvite if not
     */
    void mayWrite(Pair pair, Instant now) {
        if (pair.sender().equals(pair.recipient())) {
            throw new CannotInvite(Reason.ONESELF);
        }
        if (connections.between(pair.sender(), pair.recipient())) {
            throw new CannotInvite(Reason.CONNECTED);
        }
        Optional<SentStore.Sent> last = sent.latest(pair);
        if (last.isPresent()) {
            mayWriteAfter(last.get(), pair, now);
        }
        if (members.door(pair.recipient()) == Door.NOBODY && !isAwaited(pair)) {
            throw new CannotInvite(Reason.DOOR_NOBODY);
        }
    }

    private void mayWriteAfter(SentStore.Sent last, Pair pair, Instant now) {
        if (last.state().open()) {
            throw new CannotInvite(Reason.ALREADY_OPEN, last.id().toString());
        }
        if (last.state() == State.WITHDRAWN) {
            afterPause(last.changedAt(), now);
        }
        if (last.state() == State.DECLINED && !recipientWroteSince(pair, last.changedAt())) {
            Refusal refusal = refusals.lastRefusal(pair).orElseThrow();
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
    void admit(Pair pair, Evidence how, Grade grade) {
        if (isAwaited(pair)) {
            return;
        }
        switch (members.door(pair.recipient())) {
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
    boolean isHushed(Pair pair) {
        return refusals.lastRefusal(pair)
                .filter(refusal -> !refusal.told())
                .filter(refusal -> !recipientWroteSince(pair, refusal.at()))
                .isPresent();
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
    List<Offer> admitted(Pair pair, List<Offer> offers) {
        return switch (members.door(pair.recipient())) {
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

    /** The recipient has written to the sender themselves: their own door cannot stand in the way of the answer. */
    private boolean isAwaited(Pair pair) {
        return theirs(pair).isPresent();
    }

    private boolean recipientWroteSince(Pair pair, Instant moment) {
        return sent.wroteSince(pair.reversed(), moment);
    }
}
