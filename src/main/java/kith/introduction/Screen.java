package kith.introduction;

import java.util.List;
import java.util.Set;
import kith.member.Blocks;
import kith.member.Door;
import kith.member.MemberCards;
import kith.member.MemberId;
import kith.member.Members;
import org.springframework.stereotype.Component;

/** Who keeps whom away, and who lets nobody write to them. */
@Component
class Screen {

    private final Blocks blocks;
    private final Members members;
    private final MemberCards cards;

    Screen(Blocks blocks, Members members, MemberCards cards) {
        this.blocks = blocks;
        this.members = members;
        this.cards = cards;
    }

    /** Those of somebody's introductions all of whose people they may see. Others, whose page they cannot open either, stand in nobody's way. */
    List<Trio> seen(MemberId viewer, List<Trio> trios) {
        Set<MemberId> named = trios.isEmpty()
                ? Set.of()
                : cards.named(
                                viewer,
                                trios.stream()
                                        .flatMap(trio -> trio.all().stream())
                                        .toList())
                        .keySet();
        return trios.stream().filter(trio -> named.containsAll(trio.all())).toList();
    }

    boolean blocked(MemberId one, MemberId other) {
        return blocks.between(one, other);
    }

    boolean shut(MemberId member) {
        return members.door(member) == Door.NOBODY;
    }
}
