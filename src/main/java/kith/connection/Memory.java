package kith.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a member keeps in mind of somebody they are, or were, connected with. Nobody else ever sees it.
 *
 * @param metWhere where they met, in the member's own words; may be empty
 * @param notes whatever they like; may be empty
 * @param tags theirs, as they write them
 * @param followUpOn the day on which they mean to be in touch, or null
 * @param touchedAt when the two were last in touch, or null where that is not known
 * @param version how often it was changed; who changes it says which version they changed
 */
public record Memory(
        String metWhere,
        String notes,
        List<String> tags,
        @Nullable LocalDate followUpOn,
        @Nullable Instant touchedAt,
        int version) {

    /** Where nothing has been kept yet. */
    public static final Memory NONE = new Memory("", "", List.of(), null, null, 0);

    public Memory {
        tags = List.copyOf(tags);
    }

    /** Whether nobody has written anything into it. */
    public boolean isBlank() {
        return metWhere.isEmpty() && notes.isEmpty() && tags.isEmpty() && followUpOn == null;
    }

    boolean saysTheSameAs(Memory other) {
        return metWhere.equals(other.metWhere)
                && notes.equals(other.notes)
                && tags.equals(other.tags)
                && Objects.equals(followUpOn, other.followUpOn);
    }
}
