package kith.member;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kith.web.NotFound;
import kith.web.Once;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Blocking: one rule that makes two members invisible to each other everywhere, whoever of them began. */
@Component
public class Blocks {

    /** Whoever blocks no more, or is blocked by no more, has them all read at once. */
    private static final int FEW = 100;

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
        store.take(me, other);
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

    /**
     * Lets nobody block anybody between the member and the others until the transaction ends: whoever does waits. Asked by those whose doing must not arrive behind a
     * block, before they look whether there is one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(MemberId member, Collection<MemberId> others) {
        store.hold(member, others);
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

    /** Those of the others who block the viewer or are blocked by them. A page asks of many people: mostly one query tells it of all. */
    Set<MemberId> among(MemberId viewer, Collection<MemberId> others) {
        return among(viewer, others, Once.of(new Around(viewer), () -> store.around(viewer, FEW + 1)));
    }

    private Set<MemberId> among(MemberId viewer, Collection<MemberId> others, Set<MemberId> few) {
        if (few.size() > FEW) {
            return Once.of(new Among(viewer, Set.copyOf(others)), () -> store.among(viewer, others));
        }
        Set<MemberId> among = new HashSet<>(others);
        among.retainAll(few);
        return among;
    }

    /** The live member with this handle, unless either blocks the other; what it learns of blocks the rest of the page need not ask again. */
    Optional<MemberId> meet(MemberId viewer, String handle) {
        BlockStore.Met met = store.meet(viewer, handle, FEW + 1);
        Once.remember(new Around(viewer), met.around());
        return met.member()
                .filter(member -> among(viewer, List.of(member), met.around()).isEmpty());
    }

    private record Around(MemberId viewer) {}

    private record Among(MemberId viewer, Set<MemberId> others) {}
}
