package kith.invitation;

import java.time.Instant;
import kith.connection.Connections;
import kith.invitation.Invitation.Step;
import kith.member.MemberBlocked;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invitations that end without a word: their time is over, or one of the two blocked the other; and declines that leave after their five minutes. */
@Component
class Endings {

    private final InvitationStore store;
    private final RefusalStore refusals;
    private final SentStore sent;
    private final Connections connections;
    private final ApplicationEventPublisher events;

    Endings(
            InvitationStore store,
            RefusalStore refusals,
            SentStore sent,
            Connections connections,
            ApplicationEventPublisher events) {
        this.store = store;
        this.refusals = refusals;
        this.sent = sent;
        this.connections = connections;
        this.events = events;
    }

    /** Lets one expire if its time is still over; another server may have been first. */
    @Transactional
    public void expire(SentStore.Due due, Instant now) {
        store.take(due.pair(), due.id());
        if (sent.isDue(due.pair().sender(), due.id(), now)) {
            end(due.pair(), due.id(), now);
        }
    }

    /** Tells the sender of a decline, if it was not undone and they have not withdrawn. */
    @Transactional
    public void tell(SentStore.Due due, Instant now) {
        Pair pair = due.pair();
        if (refusals.tell(pair.recipient(), due.id(), now) && sent.move(pair.sender(), due.id(), Step.DECLINE, now)) {
            events.publishEvent(new InvitationEvent.Declined(due.id(), pair.sender(), pair.recipient(), now));
        }
    }

    /** A block closes what is open between the two, as expired; and what was on its way when it came, it ends as well. */
    @ApplicationModuleListener
    void on(MemberBlocked blocked) {
        Pair pair = new Pair(blocked.by(), blocked.whom());
        store.hold(pair);
        endOpen(pair, blocked.at());
        endOpen(pair.reversed(), blocked.at());
        connections.remove(pair.sender(), pair.recipient());
        store.release(pair);
    }

    private void endOpen(Pair pair, Instant at) {
        sent.latest(pair).filter(last -> last.state().open()).ifPresent(last -> {
            store.take(pair, last.id());
            end(pair, last.id(), at);
        });
    }

    private void end(Pair pair, InvitationId id, Instant at) {
        if (store.move(pair.recipient(), id, Step.EXPIRE, at)) {
            store.close(pair, id);
        }
        sent.move(pair.sender(), id, Step.EXPIRE, at);
    }
}
