package kith.reason;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A reason as read: what was found in it, and which of its words are taken away before judging what is left. */
final class Reading {

    private static final int LONGEST_SIGNATURE = 4;

    private final Text text;
    private final @Nullable Language language;
    private final Opening opening;
    private final Marks marks;
    private final List<Placeholders.Blank> blanks;
    private final BitSet readyMade = new BitSet();
    private final BitSet taken = new BitSet();

    Reading(Text text, @Nullable Language language, Opening opening, Marks marks, List<Placeholders.Blank> blanks) {
        this.text = text;
        this.language = language;
        this.opening = opening;
        this.marks = marks;
        this.blanks = blanks;
        readyMade.set(0, opening.to());
        takeBlanks();
        marks.all().forEach(this::take);
        takeSignature();
        takeWhole();
        taken.or(readyMade);
    }

    private void takeBlanks() {
        BitSet chars = new BitSet();
        blanks.forEach(blank -> chars.set(blank.start(), blank.end()));
        for (int i = 0; i < text.size() && !blanks.isEmpty(); i++) {
            int first = chars.nextSetBit(text.word(i).start());
            if (first >= 0 && first < text.word(i).end()) {
                readyMade.set(i);
            }
        }
    }

    private void take(Mark mark) {
        boolean last = text.size() - mark.to() <= LONGEST_SIGNATURE;
        switch (mark.sign()) {
            case GREETING, STOCK -> readyMade.set(mark.from(), mark.to());
            case FAREWELL -> readyMade.set(mark.from(), last ? text.size() : mark.to());
            case NOTICE, PRAISE, SEEK, HOW, HEARSAY, TITLE, PITCH -> taken.set(mark.from(), mark.to());
            case TIE, SHARED, PURPOSE -> {
                // these are what is looked for
            }
        }
    }

    /** A name alone at the end is a signature. */
    private void takeSignature() {
        int last = text.size() - 1;
        if (last < 1 || !text.word(last).capital()) {
            return;
        }
        int start = text.word(last - 1).clause() == text.word(last).clause() ? last - 1 : last;
        boolean alone =
                start > 0 && text.word(start - 1).clause() != text.word(start).clause();
        if (alone && text.word(start).is(Word.Shape.CAPITAL)) {
            readyMade.set(start, last + 1);
        }
    }

    /** Some signs take the whole clause with them, some the sentence. */
    private void takeWhole() {
        BitSet clauses = new BitSet();
        BitSet sentences = new BitSet();
        BitSet notices = new BitSet();
        for (Mark mark : marks.all()) {
            int sentence = text.word(mark.from()).sentence();
            switch (mark.sign().reach()) {
                case CLAUSE ->
                    clauses.set(
                            text.word(mark.from()).clause(),
                            text.word(mark.to() - 1).clause() + 1);
                case SENTENCE -> (mark.sign() == Sign.NOTICE ? notices : sentences).set(sentence);
                case WORDS, NOTHING -> {
                    // taken already, or not at all
                }
            }
        }
        for (int i = 0; i < text.size(); i++) {
            Word word = text.word(i);
            boolean clause = clauses.get(word.clause()) && !marks.tied(word.clause());
            taken.set(i, taken.get(i) || clause || sentences.get(word.sentence()));
            readyMade.set(i, readyMade.get(i) || notices.get(word.sentence()));
        }
    }

    Text text() {
        return text;
    }

    /** The language it is written in, or null where that is not known. */
    @Nullable
    Language language() {
        return language;
    }

    Opening opening() {
        return opening;
    }

    List<Placeholders.Blank> blanks() {
        return blanks;
    }

    Marks marks() {
        return marks;
    }

    /** Whether a word is still there once greeting, stock, how, praise, pitch and the like are gone. */
    boolean left(int index) {
        return !taken.get(index);
    }

    /** Whether a word is still there once greeting, stock phrases and blanks are gone. */
    boolean own(int index) {
        return !readyMade.get(index);
    }

    /** Whether a word stands for something rather than holding a sentence together. */
    boolean telling(int index) {
        Word word = text.word(index);
        boolean small = language != null && (language.binds(word) || language.addresses(word));
        return !small && (word.plain().length() > 2 || word.capital()) && !word.is(Word.Shape.LINK);
    }

    /** Whether there is not a telling word of the sender's own. */
    boolean saysNothing() {
        return IntStream.range(0, text.size()).noneMatch(word -> own(word) && telling(word));
    }

    /** Whether it is a word that everybody uses on such networks. */
    boolean common(int index) {
        return language != null && language.common(text.word(index));
    }
}
