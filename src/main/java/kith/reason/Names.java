package kith.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the name somebody is greeted by may be theirs: in doubt it is. */
final class Names {

    private final Map<String, Set<String>> families = new HashMap<>();

    /** Reads {@code nicknames.txt}: on each line the forms of one name. */
    Names() {
        Resource.lines("nicknames.txt").stream().filter(line -> !line.isBlank()).forEach(this::add);
    }

    private void add(String line) {
        List<String> forms = List.of(line.strip().split("\\s+"));
        forms.forEach(
                form -> families.computeIfAbsent(form, f -> new HashSet<>()).addAll(forms));
    }

    /** Whether the greeting names somebody, and nobody it names is the recipient. */
    boolean foreign(Text text, Opening opening, Recipient recipient) {
        List<String> own = parts(recipient);
        List<Word> clear = opening.names().stream()
                .map(text::word)
                .filter(word -> word.capital() && (opening.greets() || families.containsKey(word.plain())))
                .toList();
        return !clear.isEmpty() && !own.isEmpty() && clear.stream().noneMatch(word -> mayBe(word.plain(), own));
    }

    /** The place of a name that a sentence begins with, in a text on somebody else who is named nowhere in it; -1 where there is none. */
    int instead(Text text, Recipient about) {
        List<String> own = parts(about);
        boolean named = text.words().stream()
                .anyMatch(word -> word.capital() && word.plain().length() > 2 && mayBe(word.plain(), own));
        for (int i = 0; i < text.size() && !named && !own.isEmpty(); i++) {
            Word word = text.word(i);
            if (text.startsSentence(i) && word.capital() && families.containsKey(word.plain())) {
                return i;
            }
        }
        return -1;
    }

    static List<String> parts(Recipient recipient) {
        List<String> parts = new ArrayList<>(parts(recipient.name()));
        recipient.otherNames().forEach(name -> parts.addAll(parts(name)));
        return parts;
    }

    private static List<String> parts(String name) {
        return Text.of(name).words().stream().map(Word::plain).toList();
    }

    private boolean mayBe(String greeted, List<String> own) {
        return own.stream().anyMatch(part -> same(greeted, part)) || initials(greeted, own);
    }

    private boolean same(String greeted, String own) {
        boolean shortForm = own.startsWith(greeted) || greeted.startsWith(own);
        boolean nickname = families.getOrDefault(greeted, Set.of()).contains(own);
        return shortForm || nickname || nearlySame(greeted, own);
    }

    /** "Lena" for "Leena": a slip of the finger is no other person. */
    private static boolean nearlySame(String one, String other) {
        int allowed = Math.min(one.length(), other.length()) >= 6 ? 2 : 1;
        boolean longEnough = Math.min(one.length(), other.length()) >= 4 && Math.max(one.length(), other.length()) < 40;
        return longEnough && one.charAt(0) == other.charAt(0) && distance(one, other) <= allowed;
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static boolean initials(String greeted, List<String> own) {
        StringBuilder initials = new StringBuilder();
        own.forEach(part -> initials.appendCodePoint(part.codePointAt(0)));
        return initials.toString().startsWith(greeted);
    }
}
