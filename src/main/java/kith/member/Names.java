package kith.member;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes a name as people write it apart: what to call them, their initials, and every piece one may greet them by. */
final class Names {

    private static final Set<String> TITLES =
            Set.of("dr", "prof", "mr", "mrs", "ms", "mx", "sir", "dame", "ing", "dipl-ing", "herr", "frau", "mag");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;/]+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");

    private Names() {}

    static String first(String name) {
        List<String> pieces = pieces(name);
        return pieces.isEmpty() ? name : pieces.getFirst();
    }

    static String initials(String name) {
        List<String> pieces = pieces(name);
        if (pieces.isEmpty()) {
            return "?";
        }
        String first = initial(pieces.getFirst());
        return pieces.size() == 1 ? first : first + initial(pieces.getLast());
    }

    /** Every piece once, titles and lone initials aside: {@code Dr. Maria "Mia" de Souza} gives Maria, Mia, de, Souza. */
    static List<String> pieces(String name) {
        LinkedHashSet<String> pieces = new LinkedHashSet<>();
        List<String> titles = new ArrayList<>();
        for (String word : BETWEEN.split(name)) {
            String piece = EDGES.matcher(word).replaceAll("");
            if (!piece.isEmpty()) {
                boolean title = TITLES.contains(piece.toLowerCase(Locale.ROOT));
                (title ? titles : pieces).add(piece);
            }
        }
        return pieces.isEmpty() ? titles : List.copyOf(pieces);
    }

    private static String initial(String piece) {
        return new String(Character.toChars(piece.codePointAt(0))).toUpperCase(Locale.ROOT);
    }
}
