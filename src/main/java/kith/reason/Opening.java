package kith.reason;

import java.util.ArrayList;
import java.util.List;

/**
 * How a reason begins: "Dear Mr Osei," or "Priya,".
 *
 * @param to index after its last word; 0 where there is no greeting
 * @param names indexes of the words that name somebody
 * @param greets whether it begins with a word of greeting, so that what follows is surely a name
 */
record Opening(int to, List<Integer> names, boolean greets) {

    private static final int LONGEST = 6;
    private static final String ENDS = ",!.:;\n\r–—-";

    static Opening of(Text text, Languages languages) {
        int at = 0;
        while (at < Math.min(text.size(), 3) && languages.any(Language::greets, text.word(at))) {
            at++;
        }
        return named(text, at, languages);
    }

    private static Opening named(Text text, int greeted, Languages languages) {
        List<Integer> names = new ArrayList<>();
        int at = greeted;
        while (at < Math.min(text.size(), LONGEST) && !endsBefore(text, at, greeted)) {
            Word word = text.word(at);
            if (!languages.any(Language::title, word)) {
                if (!nameable(text, at, languages)) {
                    break;
                }
                names.add(at);
            }
            at++;
        }
        boolean closed = at > 0 && at <= text.size() && ENDS.indexOf(text.after(at - 1)) >= 0;
        return greeted > 0 || closed ? new Opening(at, names, greeted > 0) : new Opening(0, List.of(), false);
    }

    /** A full stop, a comma or a new line stands before this word, so it is no part of the greeting. */
    private static boolean endsBefore(Text text, int at, int greeted) {
        return at > 0
                && at > greeted
                && text.word(at).clause() != text.word(at - 1).clause();
    }

    private static boolean nameable(Text text, int at, Languages languages) {
        Word word = text.word(at);
        if (languages.any(Language::binds, word) || languages.any(Language::addresses, word)) {
            return false;
        }
        boolean small = word.is(Word.Shape.LOWER) && ENDS.indexOf(text.after(at)) >= 0 && at > 0;
        return word.capital() || small;
    }
}
