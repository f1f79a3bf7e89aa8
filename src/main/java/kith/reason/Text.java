package kith.reason;

import java.util.ArrayList;
import java.util.List;

/** A reason cut into words, clauses and sentences, in one pass. */
final class Text {

    private final String source;
    private final List<Word> words;
    private final List<Boolean> questions;

    private Text(String source, List<Word> words, List<Boolean> questions) {
        this.source = source;
        this.words = List.copyOf(words);
        this.questions = List.copyOf(questions);
    }

    static Text of(String source) {
        Cutter cutter = new Cutter(source);
        cutter.cut();
        return new Text(source, cutter.words, cutter.questions);
    }

    String source() {
        return source;
    }

    List<Word> words() {
        return words;
    }

    Word word(int index) {
        return words.get(index);
    }

    int size() {
        return words.size();
    }

    int sentences() {
        return questions.size();
    }

    /** Whether a sentence ends in a question mark. */
    boolean question(int sentence) {
        return questions.get(sentence);
    }

    boolean startsSentence(int index) {
        return index == 0 || words.get(index - 1).sentence() != words.get(index).sentence();
    }

    /** An offset in chars as an offset in code points. */
    int codePoints(int chars) {
        return source.codePointCount(0, chars);
    }

    /** The first character that is no space after a word, or 0 at the end. */
    char after(int index) {
        int at = words.get(index).end();
        while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
            at++;
        }
        return at < source.length() ? source.charAt(at) : 0;
    }

    private static final class Cutter {
        private final String source;
        private final List<Word> words = new ArrayList<>();
        private final List<Boolean> questions = new ArrayList<>();
        private int sentence;
        private int clause;

        Cutter(String source) {
            this.source = source;
        }

        void cut() {
            int at = 0;
            while (at < source.length()) {
                int letter = source.codePointAt(at);
                if (Character.isLetterOrDigit(letter)) {
                    at = word(at);
                } else {
                    at += Character.charCount(letter);
                    punctuation(letter, at);
                }
            }
            endSentence(false);
        }

        private int word(int start) {
            int link = Links.end(source, start);
            int end = link > start ? link : Letters.wordEnd(source, start);
            String written = source.substring(start, end);
            Word.Shape shape = link > start ? Word.Shape.LINK : Shapes.of(written);
            words.add(new Word(Letters.plain(written), start, end, sentence, clause, shape));
            return end;
        }

        private void punctuation(int mark, int next) {
            switch (mark) {
                case '?', '!', '…', '\n', '\r', '。', '？', '！', '؟' ->
                    endSentence(mark == '?' || mark == '？' || mark == '؟');
                case '.' -> {
                    if (endsHere(next)) {
                        endSentence(false);
                    }
                }
                case ',', ';', ':', '–', '—', '(', ')', '¿', '¡', '،' -> clause++;
                default -> {
                    // spaces, quotes, emoji: nothing to cut at
                }
            }
        }

        /** A full stop inside 1.780 or node.js, or after Dr, ends nothing. */
        private boolean endsHere(int next) {
            boolean spaced = next >= source.length() || !Character.isLetterOrDigit(source.codePointAt(next));
            return spaced && (words.isEmpty() || !Shapes.abbreviated(words.getLast(), next - 1));
        }

        private void endSentence(boolean asks) {
            boolean empty = words.isEmpty() || words.getLast().sentence() != sentence;
            if (empty) {
                return;
            }
            questions.add(asks);
            sentence++;
            clause++;
        }
    }
}
