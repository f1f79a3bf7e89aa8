package kith.reason;

import java.util.List;

/** What can be said of a reason without knowing its words: how long, how loud, how much of it is ready-made. */
final class Shape {

    static final List<String> NAMES = List.of(
            "shape.length",
            "shape.sentences",
            "shape.short",
            "shape.ready_made",
            "shape.ready_made_whole",
            "shape.of_many",
            "shape.own",
            "shape.own_share",
            "shape.left_share",
            "shape.rare_share",
            "shape.questions",
            "shape.loud",
            "shape.exclaims",
            "shape.pictures",
            "shape.quotes",
            "shape.money",
            "shape.small_start",
            "shape.greets",
            "shape.names_recipient",
            "shape.unknown_language",
            "shape.wrong_name");

    private static final String QUOTES = "\"“”„«»‘‚";
    private static final String MONEY = "€£$₹%";

    private Shape() {}

    static double[] of(Reading reading, long[] words, long rareBit, boolean wrongName) {
        Text text = reading.text();
        int size = Math.max(1, text.size());
        int own = 0;
        int left = 0;
        int rare = 0;
        int loud = 0;
        for (int i = 0; i < text.size(); i++) {
            own += reading.own(i) ? 1 : 0;
            left += reading.left(i) ? 1 : 0;
            rare += (words[i] & rareBit) != 0 ? 1 : 0;
            loud += text.word(i).is(Word.Shape.UPPER) && text.word(i).plain().length() > 2 ? 1 : 0;
        }
        int questions = 0;
        for (int i = 0; i < text.sentences(); i++) {
            questions += text.question(i) ? 1 : 0;
        }
        String source = text.source();
        double readyMade = Verdict.readyMade(reading) ? 1 : 0;
        return new double[] {
            Math.log1p(text.size()) / 3,
            Math.min(8, text.sentences()) / 4.0,
            text.size() < 8 ? 1 : 0,
            readyMade,
            readyMade * (left == 0 ? 1 : 0),
            Verdict.ofMany(reading) ? 1 : 0,
            Math.min(6, Verdict.ownWords(reading)) / 6.0,
            own / (double) size,
            left / (double) size,
            rare / (double) size,
            Math.min(3, questions) / 2.0,
            loud * 2 > size ? 1 : 0,
            Math.min(4, count(source, "!")) / 4.0,
            Math.min(4, pictures(source)) / 4.0,
            count(source, QUOTES) > 0 ? 1 : 0,
            count(source, MONEY) > 0 ? 1 : 0,
            text.size() > 0 && text.word(0).is(Word.Shape.LOWER) ? 1 : 0,
            reading.opening().greets() ? 1 : 0,
            reading.opening().names().isEmpty() ? 0 : 1,
            reading.language() == null ? 1 : 0,
            wrongName ? 1 : 0
        };
    }

    private static int count(String source, String marks) {
        int found = 0;
        for (int i = 0; i < source.length(); i++) {
            found += marks.indexOf(source.charAt(i)) >= 0 ? 1 : 0;
        }
        return found;
    }

    private static int pictures(String source) {
        int found = 0;
        for (int i = 0; i < source.length(); i++) {
            found += Character.isHighSurrogate(source.charAt(i)) ? 1 : 0;
        }
        return found;
    }
}
