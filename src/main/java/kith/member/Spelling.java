package kith.member;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kith.member.DirectoryStore.Candidate;
import org.springframework.stereotype.Component;

/**
 * Finds members whose words are spelled almost like those that were typed: letters missing, doubled, wrong or swapped. The database gives candidates
 * by trigrams, which is fast and coarse; here they are counted letter by letter (optimal string alignment distance).
 */
@Component
class Spelling {

    private static final float LIKENESS = 0.3f;
    private static final int CANDIDATES = 200;

    private final DirectoryStore store;

    Spelling(DirectoryStore store) {
        this.store = store;
    }

    /** Those who have for every word one that is close to it, the closest first. */
    List<MemberId> near(MemberId viewer, List<String> words, int most) {
        return store.resembling(viewer, String.join(" ", words), LIKENESS, CANDIDATES).stream()
                .flatMap(candidate -> judge(candidate, words).stream())
                .sorted(Comparator.comparingInt(Near::mistakes)
                        .thenComparing(Near::sortName)
                        .thenComparing(Near::member))
                .limit(most)
                .map(Near::member)
                .toList();
    }

    private record Near(MemberId member, String sortName, int mistakes) {}

    private static Optional<Near> judge(Candidate candidate, List<String> words) {
        String[] theirs = (candidate.sortName() + " " + candidate.searchText()).split(" ");
        int mistakes = 0;
        for (String word : words) {
            int fewest = fewestMistakes(word, theirs);
            if (fewest > allowed(word)) {
                return Optional.empty();
            }
            mistakes += fewest;
        }
        return Optional.of(new Near(candidate.member(), candidate.sortName(), mistakes));
    }

    /** None in the shortest words, where a letter makes another word. */
    private static int allowed(String word) {
        return word.length() < 4 ? 0 : word.length() < 8 ? 1 : 2;
    }

    private static int fewestMistakes(String word, String[] theirs) {
        int fewest = Integer.MAX_VALUE;
        for (String other : theirs) {
            String beginning = other.substring(0, Math.min(other.length(), word.length()));
            fewest = Math.min(fewest, Math.min(mistakes(word, other), mistakes(word, beginning)));
        }
        return fewest;
    }

    static int mistakes(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int[][] cost, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
        least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
