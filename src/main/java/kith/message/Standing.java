package kith.message;

import kith.message.CannotWrite.Reason;
import org.jspecify.annotations.Nullable;

/** Whether one can write in a conversation, and if not, why. What was said there stays readable whatever it is. */
enum Standing {
    OPEN(null),
    NOT_CONNECTED(Reason.NOT_CONNECTED),
    NOBODY_THERE(Reason.NOBODY_THERE),
    LEFT(Reason.LEFT);

    private final @Nullable Reason reason;

    Standing(@Nullable Reason reason) {
        this.reason = reason;
    }

    /** Refuses unless it is open. */
    void mustBeOpen() {
        if (reason != null) {
            throw new CannotWrite(reason);
        }
    }

    /** The key of the sentence in place of the field to write in. */
    String key() {
        return "message.standing." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
