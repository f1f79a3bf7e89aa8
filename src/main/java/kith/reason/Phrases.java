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

    private void add(Sign sign, Language language, String line) {
        List<Phrase.Step> steps = new ArrayList<>();
        int room = 1;
        for (String written : line.split("\\s+")) {
            if (written.equals("..")) {
                room = 5;
                continue;
            }
            boolean optional = written.endsWith("?");
            room = written.startsWith("+") ? 0 : room;
            String element =
                    language.expand(written.substring(room == 0 ? 1 : 0, written.length() - (optional ? 1 : 0)));
            steps.add(new Phrase.Step(elements.number(element), room, optional));
            room = 1;
        }
        int first = steps.getFirst().element();
        while (byFirst.size() <= first) {
            byFirst.add(new ArrayList<>());
        }
        byFirst.get(first).add(new Phrase(sign, language.code(), List.copyOf(steps)));
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
