package kith.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All phrases of a language, found in a text in one pass. */
final class Phrases {

    private final Elements elements = new Elements();
    private final List<List<Phrase>> byFirst = new ArrayList<>();

    Phrases(Language language) {
        language.phrases().forEach((sign, lines) -> lines.forEach(line -> add(sign, language, line)));
        elements.seal();
    }

    /** A line whose first words may be missing is kept once for each word it may begin with: they are found by it. */
    private void add(Sign sign, Language language, String line) {
        List<Phrase.Step> steps = steps(language, line);
        for (int from = 0; ; from++) {
            if (from == steps.size()) {
                throw new IllegalStateException(language.code() + ": nothing of this phrase must be there: " + line);
            }
            Phrase.Step first = steps.get(from);
            while (byFirst.size() <= first.element()) {
                byFirst.add(new ArrayList<>());
            }
            byFirst.get(first.element())
                    .add(new Phrase(sign, language.code(), List.copyOf(steps.subList(from, steps.size()))));
            if (!first.optional()) {
                return;
            }
        }
    }

    private List<Phrase.Step> steps(Language language, String line) {
        List<Phrase.Step> steps = new ArrayList<>();
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
            steps.add(new Phrase.Step(elements.number(element), atOnce ? 0 : room, optional));
            room = 1;
        }
        return steps;
    }

    void find(Text text, List<Mark> marks) {
        int[][] found = new int[text.size()][];
        Arrays.setAll(found, word -> elements.of(text.word(word)));
        for (int at = 0; at < found.length; at++) {
            for (int first : found[at]) {
                startingWith(first, text, found, at, marks);
            }
        }
    }

    private void startingWith(int first, Text text, int[][] found, int at, List<Mark> marks) {
        if (first >= byFirst.size()) {
            return;
        }
        for (Phrase phrase : byFirst.get(first)) {
            int end = phrase.match(text, found, at);
            if (end > 0) {
                marks.add(new Mark(phrase, at, end));
            }
        }
    }
}
