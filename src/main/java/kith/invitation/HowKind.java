package kith.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A way in which one person can have found another. One bean each, in the module that can prove it; {@code invitation} itself brings those that need no
 * module of their own.
 */
public interface HowKind extends EvidenceKind {

    /** What the composer may offer this sender for this recipient; empty where it cannot hold. */
    List<Offer> offers(Pair pair, Instant now);

    /**
     * What the composer offers beside these to a sender who comes with a claim of this kind in hand, such as a link's token, that cannot be looked up for
     * the two; empty where it does not hold, or there is no such thing.
     */
    default Optional<Offer> brought(Pair pair, Claim claim, Instant now) {
        return Optional.empty();
    }

    /** Whether it comes about by the recipient's own doing for this sender, so that it opens the door that is open to nothing else. */
    default boolean opensTheNarrowestDoor() {
        return false;
    }

    /**
     * Whether the reason was read, and compared with what its sender had written, when it was given to somebody to pass on. It is not compared again with what
     * was written since: its sender could not mend it any more.
     */
    default boolean isReadBefore() {
        return false;
    }

    /**
     * Looks at what the sender claims, once for each letter on its way and in its transaction: what is counted here is taken back with a letter that
     * does not go out.
     *
     * @throws CannotInvite if the claim is incomplete, or cannot hold for these two
     */
    Evidence find(Pair pair, Claim claim, Instant now);

    /**
     * What the claim speaks of (the group, the employer, the place), so that a why that only says it again is recognised. Asked also of claims that do not hold for the
     * two: what the sender could not know by themselves must not be among them then.
     */
    List<String> names(Pair pair, Claim claim);
}
