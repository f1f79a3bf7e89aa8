package kith.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what a reading found into findings: the words meant and the question they raise. */
final class Findings {

    private static final Map<Sign, Finding.Kind> KINDS = Map.of(
            Sign.PITCH, Finding.Kind.PITCH,
            Sign.HOW, Finding.Kind.HOW_RESTATED,
            Sign.HEARSAY, Finding.Kind.THIRD_PARTY,
            Sign.PRAISE, Finding.Kind.PRAISE,
            Sign.TITLE, Finding.Kind.TITLE,
            Sign.SEEK, Finding.Kind.REQUEST);

    private final Questions questions;
    private final Reading reading;
    private final @Nullable Recipient recipient;
    private final List<Finding> found = new ArrayList<>();

    Findings(Questions questions, Reading reading, @Nullable Recipient recipient) {
        this.questions = questions;
        this.reading = reading;
        this.recipient = recipient;
    }

    List<Finding> of(Grade grade, Map<Rest.Feature, Integer> rest, Circumstances around) {
        always(grade, around);
        if (grade != Grade.REASONED) {
            wanting(grade, rest);
        }
        found.sort(Comparator.comparing(Finding::kind).thenComparing(Finding::start));
        return found;
    }

    /** What is worth asking about, however good the rest. */
    private void always(Grade grade, Circumstances around) {
        if (grade != Grade.REASONED) {
            reading.blanks().forEach(blank -> add(Finding.Kind.PLACEHOLDER, blank.start(), blank.end()));
        }
        if (around.wrongName()) {
            List<Integer> names = reading.opening().names();
            words(Finding.Kind.WRONG_NAME, names.getFirst(), names.getLast() + 1);
        }
        if (around.copied()) {
            whole(Finding.Kind.NEAR_COPY);
        } else if (around.goesRound()) {
            whole(Finding.Kind.GOES_ROUND);
        }
        if (Verdict.shouts(reading)) {
            whole(Finding.Kind.SHOUTING);
        }
    }

    private void wanting(Grade grade, Map<Rest.Feature, Integer> rest) {
        if (grade == Grade.CANNED) {
            marked(Sign.STOCK, Finding.Kind.STOCK_PHRASE);
        }
        KINDS.forEach(this::marked);
        if (found.stream().allMatch(f -> f.kind() == Finding.Kind.SHOUTING)) {
            nothingSaid(rest);
        }
    }

    /** The first such sign, at its longest; one question of a kind is enough. */
    private void marked(Sign sign, Finding.Kind kind) {
        reading.marks().of(sign).stream()
                .min(Comparator.comparing(Mark::from).thenComparing(mark -> -mark.to()))
                .ifPresent(mark -> words(kind, mark.from(), mark.to()));
    }

    private void nothingSaid(Map<Rest.Feature, Integer> rest) {
        if (Verdict.linksOnly(reading)) {
            whole(Finding.Kind.LINKS_ONLY);
        } else if (Verdict.greetsOnly(reading)) {
            whole(Finding.Kind.GREETING);
        } else if (namesSomething(rest)) {
            whole(Finding.Kind.NO_PURPOSE);
        } else {
            whole(Finding.Kind.EMPTY_WORDS);
        }
    }

    private static boolean namesSomething(Map<Rest.Feature, Integer> rest) {
        return rest.getOrDefault(Rest.Feature.TIE, 0) > 0
                || rest.getOrDefault(Rest.Feature.NAMED, 0) + rest.getOrDefault(Rest.Feature.ABOUT_YOU, 0) > 1;
    }

    private void whole(Finding.Kind kind) {
        String source = reading.text().source();
        add(kind, 0, source.length());
    }

    private void words(Finding.Kind kind, int from, int to) {
        Text text = reading.text();
        add(kind, text.word(from).start(), text.word(to - 1).end());
    }

    private void add(Finding.Kind kind, int start, int end) {
        found.add(questions.ask(kind, reading, recipient, start, end));
    }
}
