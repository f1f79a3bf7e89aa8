package kith.access;

import java.time.Instant;
import kith.member.MemberId;
import org.jspecify.annotations.Nullable;

/** Something that happened to an account and that its owner is to hear of. It carries who and when: never an address, and never a secret. */
public sealed interface AccountEvent {

    Instant at();

    /** Somebody registered, or asks for the letter again: their address is to be confirmed. */
    record Registered(MemberId member, Instant at) implements AccountEvent {}

    /** Somebody registered, or wanted to move to, an address that has an account: this one. */
    record RegisteredAgain(MemberId member, Instant at) implements AccountEvent {}

    /**
     * Somebody forgot a password.
     *
     * @param member whose account it is, or null where there is none, so that asking for either is the same work
     */
    record Forgotten(@Nullable MemberId member, Instant at) implements AccountEvent {}

    /** A member wants another address, which is to be confirmed. */
    record AddressWanted(MemberId member, Instant at) implements AccountEvent {}

    /** A member has another address from this moment on. */
    record AddressChanged(MemberId member, Instant at) implements AccountEvent {}

    /** A member was signed in from a browser not seen before. */
    record SignedInAnew(MemberId member, Instant at) implements AccountEvent {}

    /** The operator was shown a link of a member's account mail. */
    record LinkRevealed(MemberId member, Instant at) implements AccountEvent {}
}
