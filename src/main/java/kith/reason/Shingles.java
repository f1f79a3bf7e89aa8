package kith.reason;

import java.util.Arrays;

/**
 * The runs of three words of a text, names and figures left out, as numbers: what is compared to know nearly the same text again. Reads letters only, not
 * phrases, since fifty texts are compared with one.
 */
final class Shingles {

    private final String source;
    private int[] runs = new int[32];
    private int size;
    private int beforeLast;
    private int last;

    private Shingles(String source) {
        this.source = source;
    }

    /** The runs, each once, from the least. */
    static int[] of(String source) {
        Shingles shingles = new Shingles(source);
        shingles.read();
        return shingles.distinct();
    }

    private void read() {
        boolean starts = true;
        int words = 0;
        int at = 0;
        while (at < source.length()) {
            int letter = source.codePointAt(at);
            if (Character.isLetterOrDigit(letter)) {
                int end = Letters.wordEnd(source, at);
                // the second word of a text is whom it greets
                boolean name = Character.isUpperCase(letter) && (words < 2 || !starts);
                if (!name && !Character.isDigit(letter)) {
                    add(hash(at, end));
                }
                words++;
                starts = false;
                at = end;
            } else {
                starts |= ".!?…\n\r".indexOf(letter) >= 0;
                at += Character.charCount(letter);
            }
        }
    }

    /** That of the plain word, which for plain letters can be told without making it. */
    private int hash(int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            char letter = source.charAt(i);
            if (letter >= 0x80) {
                return Letters.plain(source.substring(from, to)).hashCode();
            }
            hash = 31 * hash + (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter);
        }
        return hash;
    }

    private void add(int word) {
        if (size == runs.length) {
            runs = Arrays.copyOf(runs, 2 * size);
        }
        runs[size++] = (beforeLast * 31 + last) * 31 + word;
        beforeLast = last;
        last = word;
    }

    private int[] distinct() {
        Arrays.sort(runs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || runs[kept - 1] != runs[i]) {
                runs[kept++] = runs[i];
            }
        }
        return Arrays.copyOf(runs, kept);
    }
}
