package kith.connection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import kith.member.MemberId;
import org.springframework.stereotype.Component;

/** When two members were last in touch. Whatever module brings people in touch says so here. */
@Component
public class Touches {

    private final TouchStore store;

    Touches(TouchStore store) {
        this.store = store;
    }

    /**
     * The two were in touch; both have it so from now on. Cheap enough for every message: what is written already on that day is only read. May be repeated, and
     * what is older than what is known changes nothing.
     */
    public void touched(MemberId one, MemberId other, Instant at) {
        store.touch(one, other, at, day(at));
    }

    /**
     * Likewise with several at once, such as those whom one meets at an event, in one statement. Of the others only those count with whom {@code one} is connected.
     */
    public void touched(MemberId one, Collection<MemberId> others, Instant at) {
        if (!others.isEmpty()) {
            store.touch(one, others, at, day(at));
        }
    }

    private static Instant day(Instant at) {
        return at.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
