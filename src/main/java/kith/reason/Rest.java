package kith.reason;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Measures what is left of a reason: the features its grade is weighed by. */
final class Rest {

    /** Each counted no further than its limit, so that length alone proves nothing. */
    enum Feature {
        /** Sentences on something this recipient did or both did together. */
        TIE(2),
        /** Such sentences that are also full of praise. */
        TIE_PRAISED(1),
        /** Sentences in which the sender has the same thing at hand. */
        SHARED(2),
        /** Sentences that ask, offer, plan or request. */
        PURPOSE(2),
        /** A tie and a purpose. */
        BOTH(1),
        /** Telling words left in sentences about the recipient. */
        ABOUT_YOU(8),
        /** Telling words left elsewhere. */
        ELSEWHERE(8),
        /** Names, figures and dates left. */
        NAMED(4),
        /** Words left that the recipient is known for. */
        CHECKED(3),
        PRAISE(2),
        PITCH(2),
        TITLE(2),
        HOW(1),
        HEARSAY(1),
        SEEK(1),
        STOCK(3);

        private final int limit;

        Feature(int limit) {
            this.limit = limit;
        }

        int limit() {
            return limit;
        }
    }

    private final Reading reading;
    private final Set<String> claimed;
    private final Set<String> known;
    private final Map<Feature, Integer> counts = new EnumMap<>(Feature.class);
    private final Set<String> seen = new HashSet<>();

    private Rest(Reading reading, @Nullable ClaimedHow how, @Nullable Recipient recipient) {
        this.reading = reading;
        this.claimed = claimed(how, recipient);
        this.known = recipient == null ? Set.of() : Profile.words(recipient.knownFor());
    }

    /** What the sender has said already: the names in the how, and the recipient's own. */
    static Set<String> claimed(@Nullable ClaimedHow how, @Nullable Recipient recipient) {
        Set<String> claimed = new HashSet<>(how == null ? Set.of() : Profile.words(how.names()));
        if (recipient != null) {
            claimed.addAll(Names.parts(recipient));
        }
        return claimed;
    }

    /** Whether it names what the how names: the sender has said so much already, and yet did not write to anyone. */
    static boolean restates(Reading reading, @Nullable ClaimedHow how) {
        Set<String> names = how == null ? Set.of() : Profile.words(how.names());
        return IntStream.range(0, reading.text().size())
                .anyMatch(i -> reading.own(i)
                        && reading.telling(i)
                        && names.contains(reading.text().word(i).plain()));
    }

    static Map<Feature, Integer> of(Reading reading, @Nullable ClaimedHow how, @Nullable Recipient recipient) {
        Rest rest = new Rest(reading, how, recipient);
        rest.measure();
        return rest.counts;
    }

    private void measure() {
        for (int sentence = 0, at = 0; sentence < reading.text().sentences(); sentence++) {
            int end = at;
            while (end < reading.text().size() && reading.text().word(end).sentence() == sentence) {
                end++;
            }
            sentence(sentence, at, end);
            at = end;
        }
        if (count(Feature.TIE) + count(Feature.TIE_PRAISED) > 0 && count(Feature.PURPOSE) > 0) {
            add(Feature.BOTH, 1);
        }
    }

    private void sentence(int sentence, int from, int to) {
        Set<Sign> signs = reading.marks().in(sentence);
        boolean pitch = signs.contains(Sign.PITCH);
        boolean about = signs.contains(Sign.TIE) || addresses(from, to);
        int words = words(about ? Feature.ABOUT_YOU : Feature.ELSEWHERE, from, to);
        boolean asks = reading.text().question(sentence) && words > 1 && !signs.contains(Sign.STOCK);
        for (Sign sign : signs) {
            count(sign, pitch, signs.contains(Sign.PRAISE));
        }
        if (asks && !signs.contains(Sign.PURPOSE) && !pitch) {
            add(Feature.PURPOSE, 1);
        }
    }

    private void count(Sign sign, boolean pitch, boolean praised) {
        switch (sign) {
            case TIE -> add(praised ? Feature.TIE_PRAISED : Feature.TIE, pitch ? 0 : 1);
            case SHARED -> add(Feature.SHARED, pitch ? 0 : 1);
            case PURPOSE -> add(Feature.PURPOSE, pitch ? 0 : 1);
            case PRAISE -> add(Feature.PRAISE, 1);
            case PITCH -> add(Feature.PITCH, 1);
            case TITLE -> add(Feature.TITLE, 1);
            case HOW -> add(Feature.HOW, 1);
            case HEARSAY -> add(Feature.HEARSAY, 1);
            case SEEK -> add(Feature.SEEK, 1);
            case STOCK, NOTICE -> add(Feature.STOCK, 1);
            case GREETING, FAREWELL -> {
                // politeness neither helps nor harms
            }
        }
    }

    private boolean addresses(int from, int to) {
        Language language = reading.language();
        for (int i = from; i < to; i++) {
            // in a language not known, every sentence may be about the recipient
            if (reading.left(i)
                    && (language == null || language.addresses(reading.text().word(i)))) {
                return true;
            }
        }
        return false;
    }

    private int words(Feature feature, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            Word word = reading.text().word(i);
            if (reading.left(i) && !claimed.contains(word.plain())) {
                boolean fresh = reading.telling(i) && !reading.common(i) && seen.add(Profile.stem(word.plain()));
                boolean figure = word.is(Word.Shape.NUMBER);
                words += fresh && !figure ? 1 : 0;
                add(Feature.NAMED, fresh && (figure || named(reading, i)) ? 1 : 0);
                add(Feature.CHECKED, fresh && known.contains(Profile.stem(word.plain())) ? 1 : 0);
            }
        }
        add(feature, words);
        return words;
    }

    /** German writes every noun with a capital, and the first word of a sentence has one anyway. */
    static boolean named(Reading reading, int index) {
        Word word = reading.text().word(index);
        if (word.is(Word.Shape.MIXED) || word.is(Word.Shape.UPPER)) {
            return true;
        }
        Language language = reading.language();
        boolean german = language != null && language.code().equals("de");
        return word.is(Word.Shape.CAPITAL) && !german && !reading.text().startsSentence(index);
    }

    private int count(Feature feature) {
        return counts.getOrDefault(feature, 0);
    }

    private void add(Feature feature, int more) {
        counts.put(feature, Math.min(feature.limit, count(feature) + more));
    }
}
