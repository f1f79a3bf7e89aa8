package kith.archive;

import java.util.List;
import kith.reason.ClaimedHow;
import kith.reason.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as found in a file.
 *
 * @param id what the file calls it, else the number of its line: a string or a number
 * @param way whether its sender or its recipient kept it; unknown in JSON Lines
 * @param row the row of an archive that it stands in, null in JSON Lines
 */
record Letter(
        Object id,
        Way way,
        @Nullable ClaimedHow how,
        String why,
        @Nullable Recipient recipient,
        List<String> earlier,
        @Nullable SentRow row) {

    enum Way {
        SENT,
        RECEIVED,
        UNKNOWN
    }
}
