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
        while (at < Math.min(text.size(), LONGEST)
                && (languages.any(Language::greets, text.word(at)) || otherEnding(text, at))) {
            at++;
        }
        return named(text, at, languages);
    }

    /** The "r" of "Liebe/r" and the "a" of "Estimado(a)", written for whoever it may go to. */
    private static boolean otherEnding(Text text, int at) {
        Word word = text.word(at);
        return at > 0
                && word.start() == text.word(at - 1).end() + 1
                && "/(*·:".indexOf(text.source().charAt(word.start() - 1)) >= 0
                && word.end() - word.start() <= 2;
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

    /** Whether this blank begins the text or follows the greeting's words, where somebody's name would stand. */
    boolean leads(Text text, Placeholders.Blank blank) {
        boolean first = text.size() == 0 || text.word(0).start() >= blank.start();
        return first || (greets && blank.start() - text.word(to - 1).end() <= 2);
    }

    /** "Hallo Vorname", "Hi null", "Hi XX", "Hi ,", "Dear …… ,". */
    List<Placeholders.Blank> blanks(Text text, Languages languages) {
        List<Placeholders.Blank> blanks = new ArrayList<>();
        for (int i : names) {
            Word word = text.word(i);
            if (i > 0 && (languages.any(Language::blank, word) || nothing(word))) {
                blanks.add(new Placeholders.Blank(word.start(), word.end()));
            }
        }
        if (greets) {
            int end = text.word((names.isEmpty() ? to : names.getFirst()) - 1).end();
            // no such thing before an exclamation mark: the French put a space there
            int comma = afterDots(text.source(), end);
            if (text.source().startsWith(" ,", end) || comma > 0) {
                blanks.add(new Placeholders.Blank(text.word(0).start(), Math.max(comma, end + 2)));
            }
        }
        return blanks;
    }

    /** Behind the comma of "Dear ……… ,", where dots hold the place of a name; -1 where there is no such thing. */
    private static int afterDots(String source, int greeted) {
        int first = greeted + 1;
        int end = first;
        while (end < source.length() && ".…_".indexOf(source.charAt(end)) >= 0) {
            end++;
        }
        int comma = end < source.length() && source.charAt(end) == ' ' ? end + 1 : end;
        boolean dots = source.startsWith(" ", greeted) && end - first > 2;
        return dots && source.startsWith(",", comma) ? comma + 1 : -1;
    }

    private static boolean nothing(Word word) {
        String plain = word.plain();
        return switch (plain) {
            case "null", "undefined", "nan", "none" -> true;
            default -> plain.length() > 1 && plain.chars().allMatch(c -> c == 'x');
        };
    }
}
