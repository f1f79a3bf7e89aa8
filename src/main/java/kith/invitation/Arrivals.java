package kith.invitation;

import java.time.Instant;
import java.util.Locale;
import kith.connection.Connections;
import kith.invitation.CannotInvite.Reason;
import kith.invitation.Invitation.Step;
import kith.member.Blocks;
import kith.reason.Grade;
import kith.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets an invitation arrive: into an inbox, onto one that crosses it, or quietly nowhere. Runs within the sender's transaction. */
@Component
class Arrivals {

    private static final int TRIES = 5;

    private final ArrivalStore arrivals;
    private final InvitationStore store;
    private final RefusalStore refusals;
    private final SentStore sent;
    private final Connections connections;
    private final Blocks blocks;
    private final ApplicationEventPublisher events;

    Arrivals(
            ArrivalStore arrivals,
            InvitationStore store,
            RefusalStore refusals,
            SentStore sent,
            Connections connections,
            Blocks blocks,
            ApplicationEventPublisher events) {
        this.arrivals = arrivals;
        this.store = store;
        this.refusals = refusals;
        this.sent = sent;
        this.connections = connections;
        this.blocks = blocks;
        this.events = events;
    }

    InvitationId arrive(ArrivalStore.Fresh fresh, boolean hushed, Instant now) {
        Pair pair = fresh.pair();
        ArrivalStore.Arrived arrived = arrivals.write(fresh, hushed, now, now.plus(Invitation.LIFE));
        InvitationId id = arrived.id();
        if (!arrived.sent()) {
            throw new CannotInvite(Reason.ALREADY_OPEN, "");
        }
        events.publishEvent(new InvitationWritten(Grade.valueOf(fresh.grade().toUpperCase(Locale.ROOT))));
        if (hushed) {
            refusals.decline(pair.recipient(), id, Refusal.Manner.QUIET.at(now, ""), null);
            return id;
        }
        InvitationStore.Open crossing = arrived.open() ? null : take(pair, id);
        // Asked once the two are held: a block either shows here, or ends what is done here.
        if (blocks.between(pair.sender(), pair.recipient())) {
            throw new NotFound();
        }
        if (crossing == null) {
            events.publishEvent(new InvitationEvent.Sent(
                    id, pair.sender(), pair.recipient(), now, !fresh.grade().equals("reasoned")));
        } else if (crossing.sender().equals(pair.sender())) {
            throw new CannotInvite(Reason.ALREADY_OPEN, crossing.id().toString());
        } else {
            accept(pair.reversed(), crossing.id(), now);
            accept(pair, id, now);
        }
        return id;
    }

    /** Says which is the open one of the two, held until the transaction ends; null where this one became it, since that was answered meanwhile. */
    private InvitationStore.@Nullable Open take(Pair pair, InvitationId id) {
        for (int i = 0; i < TRIES; i++) {
            InvitationStore.Open other = store.takeOpenBetween(pair).orElse(null);
            if (other != null) {
                return other;
            }
            if (store.open(pair, id)) {
                return null;
            }
        }
        throw new CannotInvite(Reason.ALREADY_OPEN, "");
    }

    /** Accepts the invitation and connects its two people; the caller holds their open one. False if it was not open any more. */
    boolean accept(Pair pair, InvitationId id, Instant now) {
        if (!store.move(pair.recipient(), id, Step.ACCEPT, now)) {
            return false;
        }
        sent.move(pair.sender(), id, Step.ACCEPT, now);
        store.close(pair, id);
        connections.connect(pair.sender(), pair.recipient(), now);
        // What the other had written before, and was declined quietly, waits no longer for an answer.
        sent.latest(pair.reversed())
                .filter(theirs -> theirs.state().open())
                .ifPresent(theirs -> sent.move(pair.recipient(), theirs.id(), Step.ACCEPT, now));
        events.publishEvent(new InvitationEvent.Accepted(id, pair.sender(), pair.recipient(), now));
        return true;
    }
}
