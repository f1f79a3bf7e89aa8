package kith.member;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kith.web.NotFound;
import kith.web.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Blocking: one rule that makes two members invisible to each other everywhere, whoever of them began. */
@Component
public class Blocks {

    private final BlockStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Blocks(BlockStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody one blocks, for the list where one may let them in again. */
    public record Blocked(String handle, String name, Instant since) {}

    /** Blocks another member, telling them nothing. Once is enough; oneself is not found. */
    @Transactional
    public void block(MemberId me, MemberId other) {
        if (me.equals(other)) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        if (store.insert(me, other, now)) {
            events.publishEvent(new MemberBlocked(me, other, now));
        }
    }

    /** Takes one's own block back; a block by the other side stays. */
    @Transactional
    public void unblock(MemberId me, MemberId other) {
        store.delete(me, other);
    }

    /** Whether either blocks the other. */
    public boolean between(MemberId a, MemberId b) {
        return !among(a, List.of(b)).isEmpty();
    }

    /** Whom I block, the latest first. */
    public List<Blocked> of(MemberId me) {
        return store.mine(me);
    }

    /** The member with this handle among those I block, else not found. */
    MemberId require(MemberId me, String handle) {
        return store.blockedByMe(me, handle).orElseThrow(NotFound::new);
    }

    boolean blockedByMe(MemberId me, String handle) {
        return store.blockedByMe(me, handle).isPresent();
    }

    Set<MemberId> among(MemberId viewer, Collection<MemberId> others) {
        return Once.of(new Among(viewer, Set.copyOf(others)), () -> store.among(viewer, others));
    }

    private record Among(MemberId viewer, Set<MemberId> others) {}
}
