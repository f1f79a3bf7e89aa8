package kith.reason;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The grade that follows from a reading: what is left decides, never a phrase alone. */
final class Verdict {

    /** A greeting with a blank in it is no prose. */
    private static final int WORDS_BEFORE_BLANK = 5;

    private static final int BLANKS_IN_PROSE = 3;
    private static final int CHECKED_ENOUGH = 2;
    private static final int MOST_SHOUTED = 20;
    private static final int WORDS_BESIDE_LINKS = 4;
    private static final int OWN_WORDS_IN_CANNED = 1;
    private static final Set<Sign> OF_MANY =
            Set.of(Sign.HOW, Sign.PRAISE, Sign.PITCH, Sign.HEARSAY, Sign.TITLE, Sign.SEEK, Sign.TIE);
    private static final Set<Sign> NEVER_OF_ALL = Set.of(Sign.HOW, Sign.HEARSAY, Sign.SEEK, Sign.TIE);

    private Verdict() {}

    /** What needs no weighing, and else what the evidence weighs. */
    static Grade of(Reading reading, Map<Rest.Feature, Integer> rest, Grade weighed, Circumstances around) {
        boolean blank = !reading.blanks().isEmpty() && !talkedAbout(reading, weighed);
        if (blank || around.copied() || around.goesRound() || linksOnly(reading) || onlyShouts(reading)) {
            return Grade.CANNED;
        }
        if (greetsOnly(reading)) {
            return Grade.THIN;
        }
        Grade grade = weighed;
        if (weighed == Grade.CANNED && meantForSome(reading)) {
            grade = Grade.THIN;
        } else if (weighed == Grade.THIN && checked(reading, rest)) {
            grade = Grade.REASONED;
        }
        // who writes to somebody else is first asked whether it is meant for this one, whatever the words are worth
        return around.wrongName() ? Grade.THIN : grade;
    }

    /**
     * Says how the two came across each other, what they did or what one wants, or gives somebody's word: that goes to many perhaps, and not to anyone.
     * Titles, offers and praise stand in templates as well, so they are weighed.
     */
    private static boolean meantForSome(Reading reading) {
        return reading.marks().all().stream()
                .anyMatch(mark -> NEVER_OF_ALL.contains(mark.sign()) && ofMany(reading, mark));
    }

    /** Asks or offers something about what the recipient is known for, and sells nothing. */
    private static boolean checked(Reading reading, Map<Rest.Feature, Integer> rest) {
        boolean purpose = rest.getOrDefault(Rest.Feature.PURPOSE, 0) > 0;
        boolean ofMany = reading.marks().all().stream()
                .anyMatch(mark -> mark.sign() == Sign.PITCH || mark.sign() == Sign.TITLE || mark.sign() == Sign.SEEK);
        return purpose && !ofMany && rest.getOrDefault(Rest.Feature.CHECKED, 0) >= CHECKED_ENOUGH;
    }

    /** A greeting, wishes and a signature: short of a reason, and yet nothing that a machine put there. */
    static boolean greetsOnly(Reading reading) {
        boolean polite =
                reading.opening().greets() || !reading.marks().of(Sign.GREETING).isEmpty();
        return polite && !readyMade(reading) && reading.saysNothing();
    }

    /** Whether most of it is in capital letters. */
    static boolean shouts(Reading reading) {
        return loud(reading) > 4 && loud(reading) * 2 > reading.text().size();
    }

    private static long loud(Reading reading) {
        return reading.text().words().stream()
                .filter(w -> w.is(Word.Shape.UPPER) && w.plain().length() > 2)
                .count();
    }

    /** Slogans in capitals, one after the other, are nobody's own words. */
    private static boolean onlyShouts(Reading reading) {
        Text text = reading.text();
        boolean asks = text.source().indexOf('?') >= 0;
        return loud(reading) * 2 > text.size() && text.source().contains("!!") && text.size() <= MOST_SHOUTED && !asks;
    }

    /** A blank or three, however often, in the midst of what is otherwise a reason are talked about. */
    private static boolean talkedAbout(Reading reading, Grade weighed) {
        List<Placeholders.Blank> blanks = reading.blanks();
        if (different(reading) > BLANKS_IN_PROSE
                || weighed != Grade.REASONED
                || reading.text().size() <= WORDS_BEFORE_BLANK) {
            return false;
        }
        int prose = reading.text().word(WORDS_BEFORE_BLANK).start();
        return blanks.stream().allMatch(blank -> blank.start() >= prose);
    }

    private static long different(Reading reading) {
        String source = reading.text().source();
        return reading.blanks().stream()
                .map(blank -> source.substring(blank.start(), blank.end()))
                .distinct()
                .count();
    }

    static boolean linksOnly(Reading reading) {
        List<Word> words = reading.text().words();
        long links = words.stream().filter(w -> w.is(Word.Shape.LINK)).count();
        return links > 0 && words.size() - links < WORDS_BESIDE_LINKS;
    }

    /** A stock phrase, and but for it nothing, not even a reason that would fit many. */
    static boolean readyMade(Reading reading) {
        boolean stock = reading.marks().all().stream()
                .anyMatch(mark -> mark.sign() == Sign.STOCK || mark.sign() == Sign.NOTICE);
        return stock && !ofMany(reading) && ownWords(reading) <= OWN_WORDS_IN_CANNED;
    }

    /** Whether it has a reason that fits many: praise, a shared group, somebody's word. */
    static boolean ofMany(Reading reading) {
        return reading.marks().all().stream().anyMatch(mark -> ofMany(reading, mark));
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

    /** Telling words that are not everybody's. */
    static int ownWords(Reading reading) {
        int words = 0;
        for (int i = 0; i < reading.text().size(); i++) {
            words += reading.own(i) && reading.telling(i) && !reading.common(i) ? 1 : 0;
        }
        return words;
    }
}
