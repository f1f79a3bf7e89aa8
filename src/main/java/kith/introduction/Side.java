package kith.introduction;

import java.time.Instant;
import kith.introduction.Introduction.Kind;
import kith.introduction.Introduction.Role;
import kith.introduction.Introduction.State;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * An introduction as one of its people may know it.
 *
 * @param member whose side it is
 * @param state where it stands for them
 * @param refusal how it was declined, if they know that
 */
record Side(
        MemberId member,
        IntroductionId id,
        Kind kind,
        Role role,
        Trio trio,
        State state,
        @Nullable Refusal refusal,
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
        return new Side(member, id, kind, role, trio, state, null, at, at, at.plus(Introduction.LIFE));
    }
}
