package kith.invitation;

import java.util.Set;
import kith.member.MemberId;
import org.springframework.stereotype.Component;

/** With whom an invitation passed, so that nobody is advised to write where something waits or was answered already. */
@Component
public class Correspondents {

    private final CardStore store;

    Correspondents(CardStore store) {
        this.store = store;
    }

    /** Everybody to whom {@code me} wrote or who wrote to them, but for what expired or was taken back by the other side. A quiet decline is as an open one. */
    public Set<MemberId> of(MemberId me) {
        return Set.copyOf(store.correspondents(me));
    }
}
