package kith.introduction;

import java.time.Instant;
import java.util.List;
import kith.introduction.Introduction.Kind;
import kith.introduction.Introduction.Role;
import kith.introduction.Introduction.State;
import kith.member.MemberId;

/**
 * An introduction as one of its people may know it.
 *
 * @param member whose side it is
 * @param state where it stands for them
 * @param refusals how it was declined, as far as they know: by one, or where it was offered by each of the two
 */
record Side(
        MemberId member,
        IntroductionId id,
        Kind kind,
        Role role,
        Trio trio,
        State state,
        List<Refusal> refusals,
        Instant madeAt,
        Instant changedAt,
        Instant expiresAt) {

    /**
     * A decline.
     *
     * @param words what they said, empty where that is nothing
     */
    record Refusal(MemberId by, String words) {}

    /** A new one. */
    static Side fresh(MemberId member, IntroductionId id, Kind kind, Role role, Trio trio, State state, Instant at) {
        return new Side(member, id, kind, role, trio, state, List.of(), at, at, at.plus(Introduction.LIFE));
    }
}
