package kith.introduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.connection.Connections;
import kith.connection.Network;
import kith.member.MemberCard;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds who could introduce one member to another: whom both know, as far as one may see them, and who may be asked. */
@Component
class Introducers {

    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 10;

    private final Connections connections;
    private final Network network;
    private final MemberCards cards;
    private final Closeness closeness;
    private final Eligibility eligibility;
    private final Outstanding outstanding;

    Introducers(
            Connections connections,
            Network network,
            MemberCards cards,
            Closeness closeness,
            Eligibility eligibility,
            Outstanding outstanding) {
        this.connections = connections;
        this.network = network;
        this.cards = cards;
        this.closeness = closeness;
        this.eligibility = eligibility;
        this.outstanding = outstanding;
    }

    /**
     * Who could introduce one to somebody.
     *
     * @param able those who know both, the closest first
     * @param ways where nobody does: whom to ask first, and whom for; each a way without its two ends
     */
    record Found(MemberCard target, List<Introducer> able, List<List<MemberCard>> ways) {}

    /** @throws NotFound if one may not see the other, or they are oneself */
    Found of(MemberId me, MemberId target) {
        List<MemberId> mutual = connections.mutual(me, target, 0, LOOKED_AT).some();
        List<List<MemberId>> ways = mutual.isEmpty() ? between(me, target) : List.of();
        List<MemberId> everybody = new ArrayList<>(mutual);
        everybody.add(target);
        ways.forEach(everybody::addAll);
        Map<MemberId, MemberCard> seen = cards.of(me, everybody);
        MemberCard card = seen.get(target);
        if (card == null || me.equals(target)) {
            throw new NotFound();
        }
        Set<MemberId> theirs = cards.named(target, mutual).keySet();
        Set<MemberId> busy = eligibility.busy(mutual);
        List<MemberCard> able = mutual.stream()
                .filter(id -> seen.containsKey(id) && theirs.contains(id) && !busy.contains(id))
                .map(seen::get)
                .toList();
        return new Found(
                card,
                closeness.rank(me, card, able).stream().limit(SHOWN).toList(),
                ways.stream()
                        .filter(way -> seen.keySet().containsAll(way))
                        .map(way -> way.stream().map(seen::get).toList())
                        .toList());
    }

    /** What one has asked already to be introduced to somebody, if it is open and one can see it. */
    Optional<IntroductionId> asked(MemberId me, MemberId target) {
        return outstanding.asked(me, target).map(Side::id);
    }

    private List<List<MemberId>> between(MemberId me, MemberId target) {
        return network.paths(me, target).stream()
                .filter(way -> way.size() > 3)
                .map(way -> way.subList(1, way.size() - 1))
                .toList();
    }
}
