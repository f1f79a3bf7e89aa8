package kith.reason;

import java.util.Map;
import java.util.Set;

/** The grade that follows from a reading: what is left decides, never a phrase alone. */
final class Verdict {

    /** So that a host may write to four guests alike. */
    private static final int COPIES_TOO_MANY = 4;

    private static final int OWN_WORDS_IN_CANNED = 1;
    private static final Set<Sign> OF_MANY =
            Set.of(Sign.HOW, Sign.PRAISE, Sign.PITCH, Sign.HEARSAY, Sign.TITLE, Sign.SEEK, Sign.TIE);

    private Verdict() {}

    static boolean copied(int copies) {
        return copies >= COPIES_TOO_MANY;
    }

    static Grade of(Reading reading, Map<Rest.Feature, Integer> rest, Weights weights, int copies, boolean wrongName) {
        if (!reading.blanks().isEmpty() || copied(copies)) {
            return Grade.CANNED;
        }
        if (weights.suffice(rest)) {
            return wrongName ? Grade.THIN : Grade.REASONED;
        }
        return readyMade(reading) ? Grade.CANNED : Grade.THIN;
    }

    /** A stock phrase, and but for it nothing, not even a reason that would fit many. */
    private static boolean readyMade(Reading reading) {
        boolean stock = reading.marks().all().stream()
                .anyMatch(mark -> mark.sign() == Sign.STOCK || mark.sign() == Sign.NOTICE);
        return stock
                && reading.marks().all().stream().noneMatch(mark -> ofMany(reading, mark))
                && ownWords(reading) <= OWN_WORDS_IN_CANNED;
    }

    /** A kind word that is for the most part inside a stock phrase, or follows on it, belongs to it. */
    private static boolean ofMany(Reading reading, Mark mark) {
        if (!OF_MANY.contains(mark.sign()) || (mark.sign() == Sign.PRAISE && followsStock(reading, mark))) {
            return false;
        }
        int own = 0;
        for (int i = mark.from(); i < mark.to(); i++) {
            own += reading.own(i) ? 1 : 0;
        }
        return own * 2 > mark.to() - mark.from();
    }

    private static boolean followsStock(Reading reading, Mark praise) {
        return reading.marks().of(Sign.STOCK).stream()
                .anyMatch(stock -> stock.from() <= praise.from()
                        && stock.to() >= praise.from()
                        && oneSentence(reading.text(), stock, praise));
    }

    private static boolean oneSentence(Text text, Mark one, Mark other) {
        return text.word(one.from()).sentence() == text.word(other.from()).sentence();
    }

    private static int ownWords(Reading reading) {
        int words = 0;
        for (int i = 0; i < reading.text().size(); i++) {
            words += reading.own(i) && reading.telling(i) && !reading.common(i) ? 1 : 0;
        }
        return words;
    }
}
