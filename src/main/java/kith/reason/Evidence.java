package kith.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down what a reading found, as numbers between 0 and about 2 that a {@link Model} can weigh. */
final class Evidence {

    /** What is also counted where two of them meet in one sentence. */
    private static final List<String> MEETING = List.of(
            "i",
            "we",
            "you",
            "rare",
            "question",
            "may",
            "sell",
            "money",
            "act",
            "network",
            "praise",
            "abstract",
            "same",
            "saidyou",
            "media",
            "handing",
            "role",
            "years",
            "trouble",
            "time",
            "met",
            "job",
            "number",
            "hearsay",
            "person",
            "deal",
            "firm",
            "hence",
            "profile",
            "youdid",
            "people");

    /** What also counts by itself towards the end, where a hook turns into an offer. */
    private static final List<String> LATE = List.of(
            "sell",
            "money",
            "act",
            "we",
            "you",
            "question",
            "handing",
            "network",
            "rare",
            "praise",
            "trouble",
            "deal",
            "firm");

    /** A pair counts less than what it is made of, so that it must be seen more often to matter. */
    private static final double PAIR = 0.6;

    private static final List<String> OWN = List.of("you", "rare", "question", "number", "named", "link");

    private final Concepts concepts;
    private final Rarity rarity;
    private final List<String> kinds;
    private final List<String> names = new ArrayList<>();
    private final long you;
    private final long rare;
    private final long question;
    private final long number;
    private final long named;
    private final long link;
    private final long fine;
    private final int[] meeting;
    private final int[] late;
    private final Shop shop;
    private final Specifics specifics;

    Evidence(Concepts concepts, Rarity rarity) {
        this.concepts = concepts;
        this.rarity = rarity;
        this.kinds = new ArrayList<>(concepts.names());
        kinds.addAll(OWN);
        this.you = bit("you");
        this.rare = bit("rare");
        this.question = bit("question");
        this.number = bit("number");
        this.named = bit("named");
        this.link = bit("link");
        this.fine = bit("abstract") | bit("grand") | bit("network");
        this.meeting = MEETING.stream().mapToInt(kinds::indexOf).toArray();
        this.late = LATE.stream().mapToInt(kinds::indexOf).toArray();
        this.shop = new Shop(kinds);
        this.specifics = new Specifics(LATE, kinds);
        name();
    }

    private void name() {
        names.add("always");
        Arrays.stream(Rest.Feature.values())
                .forEach(f -> names.add("rest." + f.name().toLowerCase(java.util.Locale.ROOT)));
        names.addAll(Shape.NAMES);
        kinds.forEach(kind -> names.add("some." + kind));
        kinds.forEach(kind -> names.add("many." + kind));
        for (int i = 0; i < MEETING.size(); i++) {
            for (int j = i + 1; j < MEETING.size(); j++) {
                names.add(MEETING.get(i) + "+" + MEETING.get(j));
            }
        }
        LATE.forEach(kind -> names.add("late." + kind));
        names.addAll(Shop.NAMES);
        names.addAll(specifics.names());
    }

    List<String> names() {
        return names;
    }

    /**
     * What was found.
     *
     * @param values in the order of the names
     * @param specific how many words are the sender's own and about something; in a language not known, too many to say
     * @param readyMade whether there is anything ready-made in it: a stock phrase, or a word of those that fine phrases are made of
     */
    record Found(double[] values, int specific, boolean readyMade) {}

    Found of(Reading reading, Map<Rest.Feature, Integer> rest, Set<String> claimed, boolean wrongName) {
        long[] words = words(reading);
        int specific = 0;
        boolean readyMade = rest.getOrDefault(Rest.Feature.STOCK, 0) > 0;
        for (int i = 0; i < words.length; i++) {
            readyMade |= (words[i] & fine) != 0;
            specific += (words[i] & (rare | number)) != 0 ? 1 : 0;
            // what the how has said already speaks of nothing
            words[i] = claimed.contains(reading.text().word(i).plain()) ? 0 : words[i];
        }
        return new Found(
                values(reading, words, rest, wrongName),
                reading.language() == null ? Integer.MAX_VALUE : specific,
                readyMade);
    }

    private double[] values(Reading reading, long[] words, Map<Rest.Feature, Integer> rest, boolean wrongName) {
        double[] all = new double[names.size()];
        int at = 0;
        all[at++] = 1;
        for (Rest.Feature feature : Rest.Feature.values()) {
            all[at++] = rest.getOrDefault(feature, 0) / (double) feature.limit();
        }
        at = put(all, at, Shape.of(reading, words, rare, wrongName));
        int[] counts = counts(words);
        for (int count : counts) {
            all[at++] = count > 0 ? 1 : 0;
        }
        for (int count : counts) {
            all[at++] = Math.log1p(Math.min(count, 20)) / 2;
        }
        long[] sentences = sentences(reading, words);
        at = meet(all, at, sentences);
        long end = 0;
        for (int i = sentences.length / 2; i < sentences.length; i++) {
            end |= sentences[i];
        }
        for (int kind : late) {
            all[at++] = has(end, kind) && sentences.length > 1 ? 1 : 0;
        }
        at = put(all, at, shop.of(sentences, end));
        put(all, at, specifics.of(reading, words, sentences));
        return all;
    }

    private static int put(double[] all, int at, double[] some) {
        System.arraycopy(some, 0, all, at, some.length);
        return at + some.length;
    }

    /** What each word speaks of, as bits. */
    private long[] words(Reading reading) {
        Text text = reading.text();
        Language language = reading.language();
        long[] words = new long[text.size()];
        for (int i = reading.opening().to(); i < words.length; i++) {
            Word word = text.word(i);
            long bits = concepts.of(language, word);
            bits |= language != null && language.addresses(word) ? you : 0;
            boolean plain = bits != 0 || !reading.own(i) || !reading.telling(i);
            bits |= plain || rarity.common(language, word) ? 0 : rare;
            bits |= word.is(Word.Shape.NUMBER) ? number : 0;
            bits |= word.is(Word.Shape.LINK) ? link : 0;
            bits |= reading.own(i) && Rest.named(reading, i) ? named : 0;
            words[i] = bits;
        }
        return words;
    }

    private long bit(String kind) {
        return 1L << kinds.indexOf(kind);
    }

    private int[] counts(long[] words) {
        int[] counts = new int[kinds.size()];
        for (long word : words) {
            for (long rest = word; rest != 0; rest &= rest - 1) {
                counts[Long.numberOfTrailingZeros(rest)]++;
            }
        }
        return counts;
    }

    private long[] sentences(Reading reading, long[] words) {
        long[] sentences = new long[reading.text().sentences()];
        for (int i = 0; i < words.length; i++) {
            // what is ready-made decides how a sentence is counted, not what it is about
            sentences[reading.text().word(i).sentence()] |= reading.own(i) ? words[i] : 0;
        }
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] |= reading.text().question(i) ? question : 0;
        }
        return sentences;
    }

    private int meet(double[] all, int from, long[] sentences) {
        int at = from;
        for (int i = 0; i < meeting.length; i++) {
            for (int j = i + 1; j < meeting.length; j++) {
                for (long sentence : sentences) {
                    if (has(sentence, meeting[i]) && has(sentence, meeting[j])) {
                        all[at] = PAIR;
                    }
                }
                at++;
            }
        }
        return at;
    }

    private static boolean has(long bits, int kind) {
        return (bits >> kind & 1) != 0;
    }
}
