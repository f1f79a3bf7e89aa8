package kith.live;

import java.util.Collection;
import java.util.Set;
import kith.member.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the pages that members have open, on this server and on every other. */
@Component
public class Live {

    private final Streams streams;
    private final Calling calling;

    Live(Streams streams, Calling calling) {
        this.streams = streams;
        this.calling = calling;
    }

    /**
     * Tells these members' pages that there is something new, once what the running transaction did can be seen, or at once where none is running. Nobody
     * waits for it, and nothing is said where it is taken back.
     *
     * @param what is new: a word that scripts know, with a number behind a hyphen where it is one of many, such as {@code message-17}
     */
    public void wake(Collection<MemberId> members, String what) {
        Wake wake = new Wake(Set.copyOf(members), what);
        if (wake.members().isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            call(wake);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                call(wake);
            }
        });
    }

    private void call(Wake wake) {
        streams.tell(wake);
        calling.add(wake);
    }
}
