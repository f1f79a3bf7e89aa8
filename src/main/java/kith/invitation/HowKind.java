package kith.invitation;

import java.time.Instant;
import java.util.List;

/**
 * A way in which one person can have found another. One bean each, in the module that can prove it; {@code invitation} itself brings those that need no
 * module of their own.
 */
public interface HowKind extends EvidenceKind {

    /** What the composer may offer this sender for this recipient; empty where it cannot hold. */
    List<Offer> offers(Pair pair, Instant now);

    /**
     * Looks at what the sender claims.
     *
     * @throws CannotInvite if the claim is incomplete, or cannot hold for these two
     */
    Evidence find(Pair pair, Claim claim, Instant now);

    /** What the claim speaks of (the group, the employer, the place), so that a why that only says it again is recognised. */
    List<String> names(Claim claim);
}
