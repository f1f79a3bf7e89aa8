package kith.invitation;

import java.time.Instant;
import java.util.List;
import kith.connection.Connections;
import kith.invitation.Invitation.Step;
import kith.member.Blocks;
import kith.web.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Connects two who agreed to it another way than by a letter. What they wrote to each other and is open has its answer by that. */
@Component
public class Handshakes {

    private final InvitationStore store;
    private final SentStore sent;
    private final Arrivals arrivals;
    private final Connections connections;
    private final Blocks blocks;

    Handshakes(InvitationStore store, SentStore sent, Arrivals arrivals, Connections connections, Blocks blocks) {
        this.store = store;
        this.sent = sent;
        this.arrivals = arrivals;
        this.connections = connections;
        this.blocks = blocks;
    }

    /**
     * Connects the two, who both want it.
     *
     * @throws NotFound if one blocks the other
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void connect(Pair pair, Instant now) {
        store.hold(pair);
        // Asked once the two are held: a block either shows here, or ends what is done here, since it takes the same
        // place before it takes the connection.
        if (blocks.between(pair.sender(), pair.recipient())) {
            throw new NotFound();
        }
        store.takeOpenBetween(pair)
                .ifPresent(open ->
                        arrivals.accept(open.sender().equals(pair.sender()) ? pair : pair.reversed(), open.id(), now));
        // What was declined quietly waits no longer for an answer either.
        for (Pair each : List.of(pair, pair.reversed())) {
            sent.latest(each)
                    .filter(last -> last.state().open())
                    .ifPresent(last -> sent.move(each.sender(), last.id(), Step.ACCEPT, now));
        }
        connections.connect(pair.sender(), pair.recipient(), now);
        store.release(pair);
    }
}
