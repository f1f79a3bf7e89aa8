package kith.introduction;

import kith.member.Blocks;
import kith.member.Door;
import kith.member.MemberId;
import kith.member.Members;
import org.springframework.stereotype.Component;

/** Who keeps whom away, and who lets nobody write to them. */
@Component
class Screen {

    private final Blocks blocks;
    private final Members members;

    Screen(Blocks blocks, Members members) {
        this.blocks = blocks;
        this.members = members;
    }

    boolean blocked(MemberId one, MemberId other) {
        return blocks.between(one, other);
    }

    boolean shut(MemberId member) {
        return members.door(member) == Door.NOBODY;
    }
}
