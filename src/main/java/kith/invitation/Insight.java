package kith.invitation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import kith.invitation.FirstTry.Outcome;
import kith.reason.Grade;

/**
 * What the operator is shown of reasons: counts, and those rough.
 *
 * @param months all that are counted, the earliest first; none while there is not one with enough letters to be told
 * @param fates what became of the letters of all months, by grade
 * @param questions that letters came back with, the one most often followed by a better letter first
 * @param contests by what was found, the most frequent lately first
 */
record Insight(List<Month> months, List<Fate> fates, List<Question> questions, List<Contest> contests) {

    /** In the order of the page. */
    static final List<Grade> GRADES = List.of(Grade.REASONED, Grade.THIN, Grade.CANNED);

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** A month, such as "May 2026", and its letters. */
    record Month(String name, Map<Grade, Rough> letters) {

        Rough sent(Grade grade) {
            return letters.getOrDefault(grade, Rough.of(0));
        }

        boolean few() {
            return letters.values().stream().allMatch(Rough::few);
        }
    }

    /** What became of the letters of one grade within two weeks. */
    record Fate(Grade grade, Rough sent, Rough answered, Rough accepted, Rough declined, Rough talked) {}

    /** What came of the letters that were asked this. */
    record Question(String kind, Rough tries, Rough better, Rough same, Rough contested, Rough givenUp) {}

    /** How often senders stood by a letter in which this was found: in the last three months, and in the nine before. */
    record Contest(String kind, Rough lately, Rough before) {}

    List<Bars> bars() {
        return Bars.of(months, GRADES);
    }

    /** All of it, from exact numbers, which go no further. */
    static Insight of(
            List<LetterTallyStore.Tally> tallies,
            List<FirstTryStore.Count> tries,
            Map<String, Long> lately,
            Map<String, Long> before) {
        return new Insight(months(tallies), fates(tallies), questions(tries), contests(lately, before));
    }

    private static List<Month> months(List<LetterTallyStore.Tally> tallies) {
        Map<LocalDate, Map<Grade, Rough>> letters = new TreeMap<>();
        tallies.forEach(tally -> letters.computeIfAbsent(tally.month(), month -> new EnumMap<>(Grade.class))
                .put(tally.grade(), Rough.of(tally.sent())));
        List<Month> months = letters.entrySet().stream()
                .map(month -> new Month(NAME.format(month.getKey()), month.getValue()))
                .toList();
        return months.stream().allMatch(Month::few) ? List.of() : months;
    }

    private static List<Fate> fates(List<LetterTallyStore.Tally> tallies) {
        return GRADES.stream()
                .map(grade -> {
                    List<LetterTallyStore.Tally> of = tallies.stream()
                            .filter(tally -> tally.grade() == grade)
                            .toList();
                    return new Fate(
                            grade,
                            sum(of, LetterTallyStore.Tally::sent),
                            sum(of, LetterTallyStore.Tally::answered),
                            sum(of, LetterTallyStore.Tally::accepted),
                            sum(of, LetterTallyStore.Tally::declined),
                            sum(of, LetterTallyStore.Tally::talked));
                })
                .toList();
    }

    private static Rough sum(List<LetterTallyStore.Tally> tallies, ToLongFunction<LetterTallyStore.Tally> what) {
        return Rough.of(tallies.stream().mapToLong(what).sum());
    }

    private static List<Question> questions(List<FirstTryStore.Count> tries) {
        Map<String, Map<Outcome, Long>> kinds = new TreeMap<>();
        tries.forEach(count -> kinds.computeIfAbsent(count.kind(), kind -> new EnumMap<>(Outcome.class))
                .put(count.outcome(), count.tries()));
        List<Question> questions = new ArrayList<>();
        kinds.forEach((kind, outcomes) -> questions.add(new Question(
                kind,
                Rough.of(outcomes.values().stream().mapToLong(Long::longValue).sum()),
                rough(outcomes, Outcome.BETTER),
                rough(outcomes, Outcome.SAME),
                rough(outcomes, Outcome.CONTESTED),
                rough(outcomes, Outcome.GIVEN_UP))));
        return questions.stream()
                .filter(question -> !question.tries().few())
                .sorted(Comparator.comparing(Insight::helped).reversed())
                .toList();
    }

    private static double helped(Question question) {
        return (double) question.better().about() / question.tries().about();
    }

    private static List<Contest> contests(Map<String, Long> lately, Map<String, Long> before) {
        TreeSet<String> kinds = new TreeSet<>(lately.keySet());
        kinds.addAll(before.keySet());
        return kinds.stream()
                .map(kind -> new Contest(kind, rough(lately, kind), rough(before, kind)))
                .filter(contest -> !contest.lately().few() || !contest.before().few())
                .sorted(Comparator.<Contest>comparingLong(
                                contest -> contest.lately().about())
                        .reversed())
                .toList();
    }

    private static <K> Rough rough(Map<K, Long> counts, K of) {
        return Rough.of(Objects.requireNonNullElse(counts.get(of), 0L));
    }
}
