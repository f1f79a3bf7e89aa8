package kith.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Blanks of a template left as they were, in the forms people leave them. */
final class Placeholders {

    /**
     * A blank.
     *
     * @param start offset in chars, inclusive
     * @param end offset in chars, exclusive
     */
    record Blank(int start, int end) {}

    private static final int LONGEST = 90;
    private static final Pattern PARENTHESES = Pattern.compile("\\(([^()\\n]{1,90}+)\\)");
    private static final List<String[]> FENCES = List.of(
            new String[] {"{{", "}}"},
            new String[] {"${", "}"},
            new String[] {"{", "}"},
            new String[] {"<<", ">>"},
            new String[] {"*|", "|*"},
            new String[] {"[", "]"},
            new String[] {"<", ">"},
            new String[] {"%", "%"},
            new String[] {"(", ")"});

    /** In parentheses stands much that is no blank; a template mostly has several. */
    private static final int SEVERAL = 2;

    private final Languages languages;

    Placeholders(Languages languages) {
        this.languages = languages;
    }

    List<Blank> find(Text text, Opening opening) {
        List<Blank> fenced = fenced(text.source());
        fenced.addAll(named(text));
        if (!fenced.isEmpty() && fenced.size() <= 2 && prose(text, opening, fenced)) {
            return List.of();
        }
        fenced.addAll(opening.blanks(text, languages));
        // NAME in a greeting is one for both reasons
        return fenced.stream().distinct().toList();
    }

    private List<Blank> fenced(String source) {
        List<Blank> blanks = new ArrayList<>();
        boolean several = several(source);
        int at = 0;
        while (at < source.length()) {
            int end = fencedEnd(source, at, several);
            if (end > at) {
                blanks.add(new Blank(at, end));
            }
            at = Math.max(at + 1, end);
        }
        return blanks;
    }

    private int fencedEnd(String source, int at, boolean several) {
        if ("{$<*[%_(".indexOf(source.charAt(at)) < 0) {
            return -1;
        }
        for (String[] fence : FENCES) {
            if (source.startsWith(fence[0], at)) {
                int open = at + fence[0].length();
                int close = close(source, fence[1], open);
                boolean blank = close > open && blank(fence[0], source, at, source.substring(open, close), several);
                return blank ? close + fence[1].length() : -1;
            }
        }
        return underscores(source, at);
    }

    private static int close(String source, String fence, int open) {
        int limit = Math.min(source.length() - fence.length() + 1, open + LONGEST);
        for (int i = open; i < limit && source.charAt(i) != '\n'; i++) {
            if (source.startsWith(fence, i)) {
                return i;
            }
        }
        return -1;
    }

    private static int underscores(String source, int at) {
        int end = at;
        while (end < source.length() && source.charAt(end) == '_') {
            end++;
        }
        return end - at >= 3 ? end : -1;
    }

    private boolean blank(String fence, String source, int at, String inside, boolean several) {
        List<Word> words = Text.of(inside.replace('_', ' ')).words();
        if (words.isEmpty() || words.stream().allMatch(w -> w.is(Word.Shape.NUMBER))) {
            return false;
        }
        boolean attached = at > 0 && Character.isLetterOrDigit(source.charAt(at - 1));
        return switch (fence) {
            case "{{", "${", "<<", "*|" -> true;
            case "{" -> !attached && inside.chars().noneMatch(c -> c == '"' || c == ':' || c == ';' || c == '=');
            case "%" -> inside.chars().allMatch(c -> Character.isLetter(c) || c == '_') && slot(words);
            // An equals sign makes it markup that somebody writes about.
            case "<" ->
                !attached
                        && inside.indexOf('=') < 0
                        && Character.isLetter(inside.charAt(0))
                        && (slot(words) || words.size() > 2);
            case "(" -> parenthesised(words, several);
            default -> !attached && !linked(source, at, inside) && bracketed(inside, words);
        };
    }

    /** (first name), (insert topic), (ROLE); and (topic) where it is one of several. */
    private boolean parenthesised(List<Word> words, boolean several) {
        boolean told = words.size() > 1
                && (languages.any(Language::fills, words.getFirst())
                        || languages.any(Language::fills, words.getLast()));
        boolean called =
                words.stream().allMatch(w -> languages.any(Language::name, w) || languages.any(Language::blank, w));
        boolean loud = words.stream()
                .allMatch(w -> w.is(Word.Shape.UPPER) && w.plain().length() > 2 && languages.any(Language::slot, w));
        return told || called || loud || (several && slots(words));
    }

    /** Looked for once: a text may be all parentheses. */
    private boolean several(String source) {
        return PARENTHESES
                        .matcher(source)
                        .results()
                        .filter(inside -> slots(Text.of(inside.group(1)).words()))
                        .limit(SEVERAL)
                        .count()
                == SEVERAL;
    }

    /** Whether they name what is to be filled in, and nothing else. */
    private boolean slots(List<Word> words) {
        return slot(words)
                && words.stream()
                        .allMatch(w -> w.is(Word.Shape.LOWER)
                                && (languages.any(Language::slot, w)
                                        || languages.any(Language::blank, w)
                                        || languages.any(Language::binds, w)));
    }

    /** A Markdown link is no blank. */
    private static boolean linked(String source, int at, String inside) {
        return source.startsWith("](", at + 1 + inside.length());
    }

    private boolean bracketed(String inside, List<Word> words) {
        boolean lower = words.stream().allMatch(w -> w.is(Word.Shape.LOWER));
        return slot(words) || inside.indexOf('/') >= 0 || inside.indexOf(':') >= 0 || (words.size() > 1 && lower);
    }

    private boolean slot(List<Word> words) {
        return words.stream().anyMatch(w -> languages.any(Language::slot, w) || languages.any(Language::blank, w));
    }

    /** FIRSTNAME, INDUSTRY, firstName: written as no word of a sentence is. */
    private List<Blank> named(Text text) {
        long upper = text.words().stream().filter(w -> w.is(Word.Shape.UPPER)).count();
        if (upper * 3 > text.size()) {
            return List.of();
        }
        return text.words().stream()
                .filter(w -> w.is(Word.Shape.UPPER) || w.is(Word.Shape.MIXED))
                .filter(w -> languages.any(Language::blank, w))
                .map(w -> new Blank(w.start(), w.end()))
                .toList();
    }

    /** Talked about, as in: your post on why "Hi [Name]" gets no answer. */
    private boolean prose(Text text, Opening opening, List<Blank> blanks) {
        boolean named = text.words().stream()
                .filter(w -> blanks.stream().noneMatch(b -> b.start() <= w.start() && w.end() <= b.end()))
                .anyMatch(w -> languages.any(Language::aboutTemplates, w));
        return blanks.stream()
                .allMatch(b ->
                        quoted(text.source(), b) || (!opening.leads(text, b) && (named || nameInPassing(text, b))));
    }

    /** A name is left open where one is called by it; inside a sentence nobody is. */
    private boolean nameInPassing(Text text, Blank blank) {
        int before = blank.start() - 2;
        boolean inside = before >= 0 && Character.isLetter(text.source().charAt(before));
        List<Word> words =
                Text.of(text.source().substring(blank.start(), blank.end())).words();
        return inside && !words.isEmpty() && words.stream().allMatch(w -> languages.any(Language::name, w));
    }

    private static boolean quoted(String source, Blank blank) {
        boolean open = false;
        for (int i = Math.max(0, blank.start() - 60); i < blank.start(); i++) {
            boolean quote = "“”„«»\"'‘’`".indexOf(source.charAt(i)) >= 0;
            boolean apostrophe = i > 0
                    && Character.isLetterOrDigit(source.charAt(i - 1))
                    && Character.isLetterOrDigit(source.charAt(i + 1));
            open ^= quote && !apostrophe;
        }
        return open;
    }
}
