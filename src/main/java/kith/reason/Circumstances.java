package kith.reason;

import java.util.Map;

/**
 * What shows beside the words alone.
 *
 * @param copied whether this sender has lately sent nearly the same to several others
 * @param goesRound whether many others have lately sent nearly the same
 * @param wrongName whether it greets somebody else
 */
record Circumstances(boolean copied, boolean goesRound, boolean wrongName) {

    /** So that a host may write to four guests alike. */
    private static final int COPIES_TOO_MANY = 4;

    /** What many send alike is still this sender's own where it names what this recipient is known for: specifics decide. */
    static Circumstances of(Reading reading, Map<Rest.Feature, Integer> rest, Precedents before, boolean wrongName) {
        boolean specific = rest.getOrDefault(Rest.Feature.CHECKED, 0) > 0;
        return new Circumstances(
                Copies.count(reading.text().source(), before.own()) >= COPIES_TOO_MANY,
                before.goesRound() && !specific,
                wrongName);
    }
}
