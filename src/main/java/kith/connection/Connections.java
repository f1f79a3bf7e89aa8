package kith.connection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kith.member.MemberBlocked;
import kith.member.MemberId;
import kith.web.Mark;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is connected with whom, and what follows from it. */
@Component
public class Connections {

    private final ConnectionStore store;
    private final ChangeStore changes;
    private final Following following;
    private final Network network;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Connections(
            ConnectionStore store,
            ChangeStore changes,
            Following following,
            Network network,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.changes = changes;
        this.following = following;
        this.network = network;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Connects two members, both ways. Connecting those who are connected already changes nothing, so it may be repeated.
     *
     * @throws IllegalArgumentException if the two are one
     */
    @Transactional
    public void connect(MemberId one, MemberId other, Instant since) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("A member cannot be connected with themselves: " + one);
        }
        if (store.insert(one, other, since) > 0) {
            changed(one, other, true);
        }
    }

    /** Ends a connection quietly, for both; nothing happens where there is none. */
    @Transactional
    public void remove(MemberId one, MemberId other) {
        if (store.delete(one, other) > 0) {
            changed(one, other, false);
            events.publishEvent(new ConnectionEnded(one, other, clock.instant()));
        }
    }

    private void changed(MemberId one, MemberId other, boolean connected) {
        changes.add(one, other, connected, clock.instant());
        following.catchUpAfterCommit();
    }

    public boolean between(MemberId one, MemberId other) {
        return store.exists(one, other);
    }

    /** Likewise, within a transaction: until it ends they stay so, and whoever ends the connection waits. Asked before anything else is locked that an end may touch. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(MemberId one, MemberId other) {
        return store.hold(one, other);
    }

    /** Waits until whatever began while {@link #hold} kept the two connected is done, so that it can be read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void awaitHeld(MemberId one, MemberId other) {
        store.take(one, other);
    }

    /** A page of one's connections, newest first. {@code after} is the last row of the page before, or {@link Mark#LATEST}. */
    public List<Connection> page(MemberId member, Mark after, int limit) {
        return store.page(member, after.at(), after.id(), limit);
    }

    /** Those of one's connections that are among {@code peers}, newest first. */
    public List<Connection> among(MemberId member, Collection<MemberId> peers) {
        return store.among(member, peers);
    }

    /** Everyone the member is connected with. */
    public List<MemberId> peers(MemberId member) {
        return store.peers(member);
    }

    /**
     * Some of the members whom both know and how many there are: the most telling first, or while the graph is being loaded the longest known to {@code one}. What a
     * viewer may see of them is for {@code MemberCards} to say.
     *
     * @param offset how many to leave out
     */
    public Mutual mutual(MemberId one, MemberId other, int offset, int limit) {
        if (network.isKnown()) {
            return new Mutual(network.mutual(one, other, offset, limit), network.mutualCount(one, other));
        }
        List<MemberId> all = one.equals(other) ? List.of() : store.mutual(one, other);
        return new Mutual(all.stream().skip(offset).limit(limit).toList(), all.size());
    }

    public int count(MemberId member) {
        return store.count(member);
    }

    /** How many of one's connections began in each month, by its first day in that zone, the earliest first; months without any are absent. */
    public Map<LocalDate, Integer> byMonth(MemberId member, ZoneId zone) {
        return store.byMonth(member, zone);
    }

    /** Who blocks somebody is no longer connected with them. */
    @ApplicationModuleListener
    void on(MemberBlocked blocked) {
        remove(blocked.by(), blocked.whom());
    }
}
