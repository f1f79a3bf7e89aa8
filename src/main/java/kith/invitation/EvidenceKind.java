package kith.invitation;

import java.util.List;
import java.util.Optional;
import kith.member.MemberId;

/** Knows how to word one kind of evidence. */
public interface EvidenceKind {

    /** Its name, as stored with what it found; the field's own term, such as {@code group}. */
    String name();

    /**
     * A sentence for each reading, in their order; empty where {@code reader} may no longer see what it speaks of. Asked once for a whole page, so
     * that whatever must be looked up is looked up for all of them together.
     */
    List<Optional<Worded>> word(MemberId reader, List<Reading> readings);
}
