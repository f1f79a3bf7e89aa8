package kith.reason;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Assesses what somebody writes in recommendation of somebody else: takes away the praise that fits anybody and asks whether there is anything left that one
 * would tell others about. Thread-safe; the same input always gives the same answer.
 *
 * <p>Unlike a reason it need not ask or offer anything, and it may speak of its subject by name; so nothing is weighed, and what is found is counted.
 */
public final class Praise {

    /** Words that are about something: with fewer there is hardly an example. */
    private static final int SPECIFICS = 3;

    /** An example may be told in everyday words: the fewer of them are about something, the more there are. */
    private static final int EVERYDAY = 6;

    private static final int EVERYDAY_ALONE = 9;

    private static final int LAST_CENTURY = 1900;
    private static final int NEXT_CENTURY = 2100;

    private final Reasons reasons = Reasons.load();
    private final Compliments compliments = new Compliments();
    private final Rarity rarity = new Rarity();
    private final Names names = new Names();
    private final Questions questions = new Questions("praise");

    private Praise() {}

    /** Loads what is known of each language from the package's own resources. */
    public static Praise load() {
        return new Praise();
    }

    /**
     * Grades praise and says what was seen in it.
     *
     * @param words the author's own, any string at all
     * @param subject whom they are about
     * @param earlier what this author wrote of others
     */
    public Assessment assess(String words, Recipient subject, Collection<String> earlier) {
        Reading reading = reasons.read(Text.of(words));
        Look look = new Look(reading, subject);
        boolean copied = Copies.count(words, earlier) > 0;
        look.note(copied);
        if (copied || words.isBlank() || !reading.blanks().isEmpty() || Verdict.linksOnly(reading)) {
            return look.found(Grade.CANNED);
        }
        if (!look.tells()) {
            return look.found(Verdict.readyMade(reading) ? Grade.CANNED : Grade.THIN);
        }
        return look.found(look.meantForAnother() ? Grade.THIN : Grade.REASONED);
    }

    /** One look at one text. */
    private final class Look {

        private final Reading reading;
        private final Text text;
        private final Recipient subject;
        private final BitSet praised = new BitSet();
        private final Set<String> specific = new HashSet<>();
        private final Set<String> everyday = new HashSet<>();
        private final List<Finding> findings = new ArrayList<>();

        Look(Reading reading, Recipient subject) {
            this.reading = reading;
            this.text = reading.text();
            this.subject = subject;
            reading.marks().of(Sign.PRAISE).forEach(mark -> praised.set(mark.from(), mark.to()));
            count();
        }

        private void count() {
            Set<String> own = new HashSet<>(Names.parts(subject));
            boolean named = false;
            for (int i = 0; i < text.size(); i++) {
                Word word = text.word(i);
                if (praised.get(i) || !reading.own(i) || !reading.telling(i) || own.contains(word.plain())) {
                    continue;
                }
                if (compliments.has(reading.language(), word) || year(word)) {
                    continue;
                }
                if (!reading.common(i)) {
                    everyday.add(Profile.stem(word.plain()));
                }
                boolean name = word.is(Word.Shape.NUMBER) || Rest.named(reading, i);
                // a firm and a town alone are no example
                if (name ? !named : !rarity.common(reading.language(), word)) {
                    specific.add(Profile.stem(word.plain()));
                }
                named |= name;
            }
        }

        private boolean year(Word word) {
            if (!word.is(Word.Shape.NUMBER) || !word.plain().matches("\\d{4}")) {
                return false;
            }
            int number = Integer.parseInt(word.plain());
            return number >= LAST_CENTURY && number < NEXT_CENTURY;
        }

        /** In a language that is not known, nothing is claimed. */
        boolean tells() {
            return reading.language() == null
                    || specific.size() >= SPECIFICS
                    || (specific.size() == SPECIFICS - 1 && everyday.size() >= EVERYDAY)
                    || (!specific.isEmpty() && everyday.size() >= EVERYDAY_ALONE);
        }

        boolean meantForAnother() {
            return findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.WRONG_NAME);
        }

        void note(boolean copied) {
            int name = names.foreign(text, reading.opening(), subject)
                    ? reading.opening().names().getFirst()
                    : names.instead(text, subject);
            if (name >= 0) {
                add(
                        Finding.Kind.WRONG_NAME,
                        text.word(name).start(),
                        text.word(name).end());
            }
            reading.blanks().forEach(blank -> add(Finding.Kind.PLACEHOLDER, blank.start(), blank.end()));
            if (copied) {
                whole(Finding.Kind.NEAR_COPY);
            }
            if (Verdict.shouts(reading)) {
                whole(Finding.Kind.SHOUTING);
            }
        }

        Assessment found(Grade grade) {
            if (grade == Grade.CANNED && findings.isEmpty() && Verdict.readyMade(reading)) {
                reading.marks().of(Sign.STOCK).stream()
                        .findFirst()
                        .ifPresent(mark -> words(Finding.Kind.STOCK_PHRASE, mark.from(), mark.to()));
            }
            if (grade != Grade.REASONED && !tells()) {
                askForAnExample();
            }
            if (grade != Grade.REASONED && findings.isEmpty()) {
                whole(Finding.Kind.PRAISE);
            }
            findings.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::start));
            return new Assessment(grade, findings);
        }

        /** At the first words of praise, where there are any to point to. */
        private void askForAnExample() {
            int from = 0;
            while (from < text.size() && !praise(from)) {
                from++;
            }
            if (from == text.size()) {
                whole(Finding.Kind.PRAISE);
                return;
            }
            int to = from + 1;
            while (to < text.size() && text.word(to).clause() == text.word(from).clause() && praise(to)) {
                to++;
            }
            words(Finding.Kind.PRAISE, from, to);
        }

        private boolean praise(int word) {
            return praised.get(word) || compliments.has(reading.language(), text.word(word));
        }

        private void whole(Finding.Kind kind) {
            add(kind, 0, text.source().length());
        }

        private void words(Finding.Kind kind, int from, int to) {
            add(kind, text.word(from).start(), text.word(to - 1).end());
        }

        private void add(Finding.Kind kind, int start, int end) {
            findings.add(questions.ask(kind, reading, subject, start, end));
        }
    }
}
