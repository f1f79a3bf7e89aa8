package kith.invitation;

import java.util.Optional;

/** Knows how to word one kind of evidence. */
public interface EvidenceKind {

    /** Its name, as stored with what it found; the field's own term, such as {@code group}. */
    String name();

    /** The sentence for this reader; empty if they may no longer see what it speaks of. */
    Optional<Worded> word(Evidence evidence, Reading reading);
}
