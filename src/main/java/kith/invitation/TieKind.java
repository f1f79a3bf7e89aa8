package kith.invitation;

import java.time.Instant;
import java.util.List;

/** Finds, unasked, what two people have in common; it follows the claimed how on the card. What it finds is worded by the {@link EvidenceKind} of that name. */
public interface TieKind {

    /** What there is between the two now, most telling first. */
    List<Evidence> between(Pair pair, Instant now);
}
