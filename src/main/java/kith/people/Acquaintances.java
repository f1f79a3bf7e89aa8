package kith.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        Mutual mutual = connections.mutual(me, other, 0, MUTUAL);
        List<List<MemberId>> ways = degree == Degree.FIRST ? List.of() : between(network.paths(me, other));
        List<MemberId> everybody = new ArrayList<>(mutual.some());
        everybody.add(other);
        ways.forEach(everybody::addAll);
        Map<MemberId, MemberCard> seen = cards.of(me, everybody);
        List<MemberCard> both = seen(mutual.some(), seen);
        return new Acquaintance(
                card(other, seen),
                degree,
                both.subList(0, Math.min(names, both.size())),
                count(mutual, seen),
                ways.stream()
                        .filter(way -> seen.keySet().containsAll(way))
                        .map(way -> seen(way, seen))
                        .toList());
    }

    /**
     * A page of those whom one and another member both know.
     *
     * @param rows the most telling first; without those whom one may not see, so it may be shorter than asked
     * @param count how many there are on all pages
     */
    record Both(MemberCard other, List<MemberCard> rows, int count) {}

    /**
     * A page of those both know.
     *
     * @param offset how many to leave out
     * @throws NotFound if one may not see the other
     */
    Both mutual(MemberId me, MemberId other, int offset, int limit) {
        Mutual first = connections.mutual(me, other, 0, MUTUAL);
        List<MemberId> page = connections.mutual(me, other, offset, limit).some();
        List<MemberId> everybody = new ArrayList<>(first.some());
        everybody.add(other);
        everybody.addAll(page);
        Map<MemberId, MemberCard> seen = cards.of(me, everybody);
        return new Both(card(other, seen), seen(page, seen), count(first, seen));
    }

    private static MemberCard card(MemberId member, Map<MemberId, MemberCard> seen) {
        MemberCard card = seen.get(member);
        if (card == null) {
            throw new NotFound();
        }
        return card;
    }

    private static int count(Mutual mutual, Map<MemberId, MemberCard> seen) {
        return mutual.count()
                - (mutual.some().size() - seen(mutual.some(), seen).size());
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
