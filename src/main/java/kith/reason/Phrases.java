package kith.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * All phrases of a language, found in a text in one pass.
 *
 * <p>There are thousands, and hundreds begin with "you". So the elements that phrases begin with have the least numbers, and with each phrase stands the
 * rarest thing it needs: where the text has none of it, the phrase is not looked at.
 */
final class Phrases {

    private static final int NOTHING_MORE = -1;

    private final Elements elements = new Elements();
    private final Lead[] leads;

    /**
     * The phrases that begin with one element.
     *
     * @param needs the number of another element without which each cannot be there, or {@link #NOTHING_MORE}
     */
    private record Lead(Phrase[] phrases, int[] needs) {}

    /** A word of a phrase before it has a number. */
    private record Written(String element, int room, boolean optional) {}

    private record Line(Sign sign, List<Written> words) {}

    Phrases(Language language) {
        List<Line> lines = new ArrayList<>();
        language.phrases().forEach((sign, all) -> all.forEach(line -> add(sign, language, line, lines)));
        lines.forEach(line -> elements.number(line.words().getFirst().element()));
        List<List<Phrase>> byFirst = new ArrayList<>();
        for (int first = elements.size(); first > 0; first--) {
            byFirst.add(new ArrayList<>());
        }
        for (Line line : lines) {
            List<Phrase.Step> steps = line.words().stream()
                    .map(word -> new Phrase.Step(elements.number(word.element()), word.room(), word.optional()))
                    .toList();
            byFirst.get(steps.getFirst().element()).add(new Phrase(line.sign(), language.code(), steps));
        }
        elements.seal();
        leads = byFirst.stream().map(this::lead).toArray(Lead[]::new);
    }

    private Lead lead(List<Phrase> phrases) {
        return new Lead(
                phrases.toArray(Phrase[]::new),
                phrases.stream().mapToInt(this::rarest).toArray());
    }

    private int rarest(Phrase phrase) {
        int rarest = NOTHING_MORE;
        for (Phrase.Step step : phrase.steps().subList(1, phrase.steps().size())) {
            boolean rarer = rarest == NOTHING_MORE || elements.common(step.element()) < elements.common(rarest);
            if (!step.optional() && rarer) {
                rarest = step.element();
            }
        }
        return rarest;
    }

    /** A line whose first words may be missing is kept once for each word it may begin with: they are found by it. */
    private static void add(Sign sign, Language language, String line, List<Line> lines) {
        List<Written> words = words(language, line);
        for (int from = 0; ; from++) {
            if (from == words.size()) {
                throw new IllegalStateException(language.code() + ": nothing of this phrase must be there: " + line);
            }
            lines.add(new Line(sign, words.subList(from, words.size())));
            if (!words.get(from).optional()) {
                return;
            }
        }
    }

    private static List<Written> words(Language language, String line) {
        List<Written> words = new ArrayList<>();
        int room = 1;
        for (String written : line.split("\\s+")) {
            if (written.equals("..")) {
                room = 5;
                continue;
            }
            boolean optional = written.endsWith("?");
            boolean atOnce = written.startsWith("+");
            if (atOnce && room > 1) {
                throw new IllegalStateException(language.code() + ": '.. +' says two things: " + line);
            }
            String element = language.expand(written.substring(atOnce ? 1 : 0, written.length() - (optional ? 1 : 0)));
            words.add(new Written(element, atOnce ? 0 : room, optional));
            room = 1;
        }
        return words;
    }

    void find(Text text, List<Mark> marks) {
        int[][] found = new int[text.size()][];
        Arrays.setAll(found, word -> elements.of(text.word(word)));
        BitSet there = new BitSet(elements.size());
        for (int[] each : found) {
            for (int element : each) {
                there.set(element);
            }
        }
        for (int at = 0; at < found.length; at++) {
            for (int first : found[at]) {
                if (first >= leads.length) {
                    break;
                }
                startingWith(leads[first], there, text, found, at, marks);
            }
        }
    }

    private static void startingWith(Lead lead, BitSet there, Text text, int[][] found, int at, List<Mark> marks) {
        int[] needs = lead.needs();
        for (int i = 0; i < needs.length; i++) {
            if (needs[i] == NOTHING_MORE || there.get(needs[i])) {
                Phrase phrase = lead.phrases()[i];
                int end = phrase.match(text, found, at);
                if (end > 0) {
                    marks.add(new Mark(phrase, at, end));
                }
            }
        }
    }
}
