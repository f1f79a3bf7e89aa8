package kith.reason;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Assesses reasons. Thread-safe; the same input always gives the same answer. */
public final class Reasons {

    private final Languages languages = new Languages();

    /** Made when first needed: most communities write in one language or two. */
    private final Map<Language, Phrases> phrases = new ConcurrentHashMap<>();

    private final Placeholders placeholders = new Placeholders(languages);
    private final Names names = new Names();
    private final Evidence evidence = new Evidence(new Concepts(), new Rarity());
    private final Model model;
    private final Questions questions = new Questions();

    private Reasons(@Nullable Model model) {
        this.model = model == null ? Model.load(evidence.names()) : model;
    }

    /** Loads phrases and weights from the package's own resources. */
    public static Reasons load() {
        return new Reasons(null);
    }

    /** The same with other weights, for those who train them. */
    static Reasons with(Model model) {
        return new Reasons(model);
    }

    /**
     * Grades a reason and says what was seen in it.
     *
     * @param how what the sender claims about how the two know each other, or null where nothing is claimed
     * @param why the sender's own words, any string at all
     * @param recipient whom it is written to, or null where not known
     * @param before what it is held against for copies
     */
    public Assessment assess(@Nullable ClaimedHow how, String why, @Nullable Recipient recipient, Precedents before) {
        return assess(how, why, recipient, before, Set.of());
    }

    /** The same without some phrases, as if the lists did not have them, for those who measure. */
    Assessment assess(
            @Nullable ClaimedHow how,
            String why,
            @Nullable Recipient recipient,
            Precedents before,
            Set<Phrase> unknown) {
        Reading reading = read(Text.of(why), unknown);
        Map<Rest.Feature, Integer> rest = Rest.of(reading, how, recipient);
        boolean wrongName = recipient != null && names.foreign(reading.text(), reading.opening(), recipient);
        Circumstances around = Circumstances.of(reading, rest, before, wrongName);
        Evidence.Found found = evidence.of(reading, rest, Rest.claimed(how, recipient), wrongName);
        Grade weighed = model.grade(found, Verdict.ofMany(reading) || Rest.restates(reading, how));
        Grade grade = why.isBlank() ? Grade.CANNED : Verdict.of(reading, rest, weighed, around);
        List<Finding> findings = new Findings(questions, reading, recipient).of(grade, rest, around);
        return new Assessment(grade, findings);
    }

    /** The same where of other senders nothing is known. */
    public Assessment assess(
            @Nullable ClaimedHow how, String why, @Nullable Recipient recipient, Collection<String> earlier) {
        return assess(how, why, recipient, new Precedents(earlier, false));
    }

    /** What to keep of a reason that was sent, to know it again. */
    public Signature signature(String why) {
        return Signature.of(Shingles.of(why));
    }

    /**
     * What the model weighs, for those who train it.
     *
     * @param unknown phrases to read it without, as if the lists did not have them
     */
    double[] evidence(@Nullable ClaimedHow how, String why, @Nullable Recipient recipient, Set<Phrase> unknown) {
        Reading reading = read(Text.of(why), unknown);
        boolean wrongName = recipient != null && names.foreign(reading.text(), reading.opening(), recipient);
        return evidence.of(reading, Rest.of(reading, how, recipient), Rest.claimed(how, recipient), wrongName)
                .values();
    }

    /** The phrases that are found in it. */
    Set<Phrase> phrases(String why) {
        return read(Text.of(why)).marks().all().stream().map(Mark::phrase).collect(toSet());
    }

    List<String> evidenceNames() {
        return evidence.names();
    }

    Reading read(Text text) {
        return read(text, Set.of());
    }

    private Reading read(Text text, Set<Phrase> unknown) {
        Opening opening = Opening.of(text, languages);
        double[] votes = languages.votes(text);
        List<Mark> all = new ArrayList<>();
        languages
                .likely(votes)
                .forEach(language ->
                        phrases.computeIfAbsent(language, Phrases::new).find(text, all));
        all.removeIf(mark -> unknown.contains(mark.phrase()));
        Language language = languages.of(text, votes, all);
        List<Mark> marks = all.stream().filter(mark -> readable(mark, language)).toList();
        return new Reading(text, language, opening, new Marks(text, marks), placeholders.find(text, opening));
    }

    /** Words mean something in their own language; English phrases are borrowed everywhere, whole ones at least. */
    private static boolean readable(Mark mark, @Nullable Language language) {
        boolean borrowed = mark.language().equals("en") && mark.to() - mark.from() > 2;
        return language != null && (borrowed || mark.language().equals(language.code()));
    }
}
