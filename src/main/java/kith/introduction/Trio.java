package kith.introduction;

import java.util.List;
import kith.member.MemberId;

/**
 * The people of an introduction.
 *
 * @param introducer who introduces the others
 * @param one who asked for it; where it was offered, one of the two
 * @param other whom they asked to be introduced to; where it was offered, the other of the two
 */
public record Trio(MemberId introducer, MemberId one, MemberId other) {

    public List<MemberId> all() {
        return List.of(introducer, one, other);
    }

    /** Of the two who are introduced, the one who is not {@code member}. */
    MemberId counterpart(MemberId member) {
        return one.equals(member) ? other : one;
    }
}
