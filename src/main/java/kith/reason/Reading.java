package kith.reason;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reason as read: what was found in it, and which of its words are taken away before judging what is left. */
final class Reading {

    private final Text text;
    private final @Nullable Language language;
    private final Opening opening;
    private final List<Mark> marks;
    private final List<Placeholders.Blank> blanks;
    private final BitSet taken = new BitSet();
    private final BitSet ready = new BitSet();

    Reading(
            Text text,
            @Nullable Language language,
            Opening opening,
            List<Mark> marks,
            List<Placeholders.Blank> blanks) {
        this.text = text;
        this.language = language;
        this.opening = opening;
        this.marks = marks;
        this.blanks = blanks;
        ready.set(0, opening.to());
        blanks.forEach(this::takeBlank);
        marks.forEach(this::take);
        takeSignature();
        taken.or(ready);
    }

    private void takeBlank(Placeholders.Blank blank) {
        for (int i = 0; i < text.size(); i++) {
            Word word = text.word(i);
            if (word.start() < blank.end() && word.end() > blank.start()) {
                ready.set(i);
            }
        }
    }

    private void take(Mark mark) {
        switch (mark.sign()) {
            case GREETING, STOCK -> ready.set(mark.from(), mark.to());
            case FAREWELL -> ready.set(mark.from(), text.size() - mark.to() <= 4 ? text.size() : mark.to());
            default -> takeAround(mark);
        }
    }

    private void takeAround(Mark mark) {
        switch (mark.sign().reach()) {
            case NOTHING -> {}
            case WORDS -> taken.set(mark.from(), mark.to());
            case CLAUSE -> {
                taken.set(mark.from(), mark.to());
                if (!tiedIn(mark)) {
                    taken.set(clauseStart(mark.from()), clauseEnd(mark.to() - 1));
                }
            }
            case SENTENCE -> taken.set(sentenceStart(mark.from()), sentenceEnd(mark.to() - 1));
        }
    }

    /** What the recipient did is no less specific for standing beside a how. */
    private boolean tiedIn(Mark mark) {
        int from = clauseStart(mark.from());
        int to = clauseEnd(mark.to() - 1);
        return marks.stream().anyMatch(m -> m.sign() == Sign.TIE && m.from() < to && m.to() > from);
    }

    /** A name alone at the end is a signature. */
    private void takeSignature() {
        int last = text.size() - 1;
        int start = last < 0 ? 0 : clauseStart(last);
        if (last > 0 && start > 0 && last - start < 2 && text.word(start).is(Word.Shape.CAPITAL) && text.word(last).capital()) {
            ready.set(start, last + 1);
        }
    }

    private int clauseStart(int index) {
        int at = index;
        while (at > 0 && text.word(at - 1).clause() == text.word(index).clause()) {
            at--;
        }
        return at;
    }

    private int clauseEnd(int index) {
        int at = index + 1;
        while (at < text.size() && text.word(at).clause() == text.word(index).clause()) {
            at++;
        }
        return at;
    }

    private int sentenceStart(int index) {
        int at = index;
        while (!text.startsSentence(at)) {
            at--;
        }
        return at;
    }

    private int sentenceEnd(int index) {
        int at = index + 1;
        while (at < text.size() && !text.startsSentence(at)) {
            at++;
        }
        return at;
    }

    Text text() {
        return text;
    }

    /** The language it is written in, or null where that is not known. */
    @Nullable Language language() {
        return language;
    }

    Opening opening() {
        return opening;
    }

    List<Placeholders.Blank> blanks() {
        return blanks;
    }

    List<Mark> marks() {
        return marks;
    }

    List<Mark> marks(Sign sign) {
        return marks.stream().filter(mark -> mark.sign() == sign).toList();
    }

    /** The signs in one sentence. */
    Set<Sign> signs(int sentence) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (Mark mark : marks) {
            if (text.word(mark.from()).sentence() == sentence) {
                signs.add(mark.sign());
            }
        }
        return signs;
    }

    /** Whether a word is still there once greeting, stock, how, praise, pitch and the like are gone. */
    boolean left(int index) {
        return !taken.get(index);
    }

    /** Whether a word is still there once greeting, stock phrases and blanks are gone. */
    boolean own(int index) {
        return !ready.get(index);
    }

    /** Whether a word stands for something rather than holding a sentence together. */
    boolean telling(int index) {
        Word word = text.word(index);
        boolean small = language != null && (language.binds(word) || language.addresses(word));
        return !small && (word.plain().length() > 2 || word.capital()) && !word.is(Word.Shape.LINK);
    }

    boolean common(int index) {
        return language != null && language.common(text.word(index));
    }
}
