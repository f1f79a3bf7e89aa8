package kith.connection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kith.member.Degrees;
import kith.member.MemberBlocked;
import kith.member.MemberId;
import kith.web.Mark;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is connected with whom, and what follows from it. */
@Component
public class Connections implements Degrees {

    private final ConnectionStore store;

    Connections(ConnectionStore store) {
        this.store = store;
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
        store.insert(one, other, since);
    }

    /** Ends a connection quietly, for both; nothing happens where there is none. */
    @Transactional
    public void remove(MemberId one, MemberId other) {
        store.delete(one, other);
    }

    public boolean between(MemberId one, MemberId other) {
        return store.exists(one, other);
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

    /** Members whom both know, the longest known to {@code one} first. What a viewer may see of them is for {@code MemberCards} to say. */
    public List<MemberId> mutual(MemberId one, MemberId other) {
        return store.mutual(one, other);
    }

    public int count(MemberId member) {
        return store.count(member);
    }

    @Override
    public Map<MemberId, Integer> of(MemberId viewer, Collection<MemberId> others) {
        return others.isEmpty() ? Map.of() : store.degrees(viewer, others);
    }

    /** Who blocks somebody is no longer connected with them. */
    @ApplicationModuleListener
    void on(MemberBlocked blocked) {
        remove(blocked.by(), blocked.whom());
    }
}
