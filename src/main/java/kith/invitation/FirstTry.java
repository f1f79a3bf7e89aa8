package kith.invitation;

import java.time.Instant;
import java.util.List;
import kith.reason.Grade;

/**
 * A letter that came back to its sender with questions, without a word of it.
 *
 * @param kinds what was asked about, as stored
 */
record FirstTry(Grade grade, List<String> kinds, Instant at) {

    /** What came of one. */
    enum Outcome {
        /** Sent with more of a reason. */
        BETTER,
        /** Sent with as little of one. */
        SAME,
        /** Sent though found canned, since its sender stands by it. */
        CONTESTED,
        /** Not sent. */
        GIVEN_UP
    }

    /** What it is that a letter of this grade went out in the end. */
    Outcome then(Grade sent) {
        if (sent == Grade.CANNED) {
            return Outcome.CONTESTED;
        }
        return sent.compareTo(grade) > 0 ? Outcome.BETTER : Outcome.SAME;
    }
}
