package kith.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.connection.Connections;
import kith.connection.Mutual;
import kith.connection.Network;
import kith.graph.Degree;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.NotFound;
import org.springframework.stereotype.Component;

/** Says how two members are connected, to one of them, who is shown nobody they may not see: a way over somebody hidden is no way for them. */
@Component
class Acquaintances {

    /** So many of those both know are looked at for whom one may not see. */
    private static final int MUTUAL = 12;

    private final Network network;
    private final Connections connections;
    private final MemberCards cards;

    Acquaintances(Network network, Connections connections, MemberCards cards) {
        this.network = network;
        this.connections = connections;
        this.cards = cards;
    }

    /**
     * How {@code me} is connected with somebody.
     *
     * @param names how many of those both know to name, at most 12
     * @throws NotFound if one may not see the other
     */
    Acquaintance of(MemberId me, MemberId other, int names) {
        Degree degree = network.degree(me, other).orElse(null);
        Mutual mutual = me.equals(other) ? new Mutual(List.of(), 0) : connections.mutual(me, other, MUTUAL);
        List<List<MemberId>> ways = degree == Degree.FIRST ? List.of() : between(network.paths(me, other));
        Map<MemberId, MemberCard> seen = cards.of(
                me,
                Stream.of(List.of(List.of(other), mutual.some()), ways)
                        .flatMap(List::stream)
                        .flatMap(Collection::stream)
                        .toList());
        MemberCard card = seen.get(other);
        if (card == null) {
            throw new NotFound();
        }
        List<MemberCard> both = seen(mutual.some(), seen);
        return new Acquaintance(
                card,
                degree,
                both.subList(0, Math.min(names, both.size())),
                mutual.count() - (mutual.some().size() - both.size()),
                ways.stream()
                        .filter(way -> seen.keySet().containsAll(way))
                        .map(way -> seen(way, seen))
                        .toList());
    }

    /**
     * A page of those both know, the most telling first; those whom one may not see are left out, so it may be shorter.
     *
     * @param offset how many to leave out
     */
    List<MemberCard> mutual(MemberId me, MemberId other, int offset, int limit) {
        return List.copyOf(
                cards.of(me, network.mutual(me, other, offset, limit)).values());
    }

    /** The ways without their two ends; none where the two have just been connected. */
    private static List<List<MemberId>> between(List<List<MemberId>> ways) {
        return ways.stream()
                .filter(way -> way.size() > 2)
                .map(way -> way.subList(1, way.size() - 1))
                .toList();
    }

    private static List<MemberCard> seen(List<MemberId> ids, Map<MemberId, MemberCard> seen) {
        return ids.stream().filter(seen::containsKey).map(seen::get).toList();
    }
}
