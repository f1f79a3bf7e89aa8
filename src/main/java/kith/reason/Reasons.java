package kith.reason;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assesses reasons. Thread-safe and immutable; the same input always gives the same answer. */
public final class Reasons {

    private Reasons() {}

    /** Loads phrases and weights from the package's own resources. */
    public static Reasons load() {
        return new Reasons();
    }

    /**
     * Grades a reason and says what was seen in it.
     *
     * @param how what the sender claims about how the two know each other, or null where nothing is claimed
     * @param why the sender's own words, any string at all
     * @param recipient whom it is written to, or null where not known
     * @param earlier this sender's reasons to other recipients in the last 30 days, newest first
     */
    public Assessment assess(
            @Nullable ClaimedHow how, String why, @Nullable Recipient recipient, Collection<String> earlier) {
        return new Assessment(why.isBlank() ? Grade.THIN : Grade.REASONED, List.of());
    }
}
