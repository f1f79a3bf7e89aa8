package kith.reason;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The signs found in a text, by sentence and by clause. */
final class Marks {

    private final List<Mark> all;
    private final List<Set<Sign>> bySentence = new ArrayList<>();
    private final BitSet tiedClauses = new BitSet();

    /** Takes marks in the order of the words they start at. */
    Marks(Text text, List<Mark> found) {
        this.all = withoutOverruled(text, found);
        for (int i = 0; i < text.sentences(); i++) {
            bySentence.add(EnumSet.noneOf(Sign.class));
        }
        for (Mark mark : all) {
            bySentence.get(text.word(mark.from()).sentence()).add(mark.sign());
            if (mark.sign() == Sign.TIE) {
                tiedClauses.set(
                        text.word(mark.from()).clause(),
                        text.word(mark.to() - 1).clause() + 1);
            }
        }
    }

    /** "You viewed" is something the recipient did, but not when it goes on "my profile". */
    private static List<Mark> withoutOverruled(Text text, List<Mark> found) {
        int[] reach = new int[text.size() + 1];
        for (Mark mark : found) {
            if (mark.sign().reach() != Sign.Reach.NOTHING) {
                reach[mark.from()] = Math.max(reach[mark.from()], mark.to());
            }
        }
        for (int i = 1; i < reach.length; i++) {
            reach[i] = Math.max(reach[i], reach[i - 1]);
        }
        return found.stream()
                .filter(mark -> mark.sign() != Sign.TIE || reach[mark.from()] < mark.to())
                .toList();
    }

    List<Mark> all() {
        return all;
    }

    List<Mark> of(Sign sign) {
        return all.stream().filter(mark -> mark.sign() == sign).toList();
    }

    Set<Sign> in(int sentence) {
        return bySentence.get(sentence);
    }

    /** Whether a clause tells of something the recipient did. */
    boolean tied(int clause) {
        return tiedClauses.get(clause);
    }
}
