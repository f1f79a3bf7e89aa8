package kith.member;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kith.member.DirectoryStore.Place;
import kith.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds members by what they show to every member: names, headlines, skills and places, whatever the case and accents, whole words or their
 * beginnings. Where nothing matches, words that are spelled almost so.
 */
@Component
public class Directory {

    /** How many are on a page. */
    public static final int PAGE = 20;

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 40;

    private final DirectoryStore store;
    private final Spelling spelling;
    private final MemberCards cards;

    Directory(DirectoryStore store, Spelling spelling, MemberCards cards) {
        this.store = store;
        this.spelling = spelling;
        this.cards = cards;
    }

    /**
     * One page of members.
     *
     * @param members in order: those whose name matches first, then by name
     * @param next what to give as {@code after} for the page that follows, or null where there is none
     * @param almost whether nothing matched as it was written, and these come close
     */
    public record Found(List<MemberCard> members, @Nullable String next, boolean almost) {}

    /**
     * The members the viewer may see who match every word of {@code query}; everybody for an empty one.
     *
     * @param after the {@link Found#next} of the page before, or null for the first; anything else counts as the first
     */
    public Found search(MemberId viewer, @Nullable String query, @Nullable String after) {
        List<String> words = words(query);
        if (words.isEmpty() && query != null && !query.isBlank()) {
            return new Found(List.of(), null, false);
        }
        Place from = Place.parse(after);
        List<Place> places = words.isEmpty()
                ? store.everybody(viewer, from, PAGE + 1)
                : store.matching(viewer, words, from, PAGE + 1);
        if (!places.isEmpty() || !from.equals(Place.START) || words.isEmpty()) {
            return page(viewer, places);
        }
        List<MemberId> near = spelling.near(viewer, words, PAGE);
        return new Found(cards(viewer, near), null, !near.isEmpty());
    }

    /** Whether it is what {@link Sorted#next} may be, and not the beginning. */
    public static boolean isMark(String after) {
        return !Place.parse(after).equals(Place.START);
    }

    /** Those of {@code ids} whom the viewer may see and who match every word of the query. */
    public List<MemberId> among(MemberId viewer, String query, Collection<MemberId> ids) {
        List<String> words = words(query);
        return words.isEmpty() ? List.of() : store.among(viewer, words, ids);
    }

    /**
     * Some members in the order of their names.
     *
     * @param next what to give as {@code after} for those that follow, or null where there are none
     */
    public record Sorted(List<MemberId> members, @Nullable String next) {}

    /** Those of {@code ids} whom the viewer may see, by name, after the {@link Sorted#next} of those before; null, or anything else, is the beginning. */
    public Sorted byName(MemberId viewer, Collection<MemberId> ids, @Nullable String after, int limit) {
        List<Place> found = store.byName(viewer, ids, Place.parse(after), limit + 1);
        boolean more = found.size() > limit;
        List<Place> shown = more ? found.subList(0, limit) : found;
        return new Sorted(
                shown.stream().map(Place::member).toList(),
                more ? shown.getLast().written() : null);
    }

    /** Those of {@code ids} who show the viewer a place that has every word of {@code place}, or words that begin so. */
    public Set<MemberId> living(MemberId viewer, String place, Collection<MemberId> ids) {
        List<String> words = words(place);
        if (words.isEmpty() || ids.isEmpty()) {
            return Set.of();
        }
        List<String> places = store.places(ids).stream()
                .filter(one -> has(Folding.words(one), words))
                .toList();
        return places.isEmpty() ? Set.of() : cards.showing(viewer, store.at(places, ids), Field.PLACE);
    }

    private static boolean has(String folded, List<String> words) {
        String spaced = " " + folded;
        return words.stream().allMatch(word -> spaced.contains(" " + word));
    }

    private Found page(MemberId viewer, List<Place> places) {
        boolean more = places.size() > PAGE;
        List<Place> shown = more ? places.subList(0, PAGE) : places;
        String next = more ? shown.getLast().written() : null;
        return new Found(cards(viewer, shown.stream().map(Place::member).toList()), next, false);
    }

    private List<MemberCard> cards(MemberId viewer, List<MemberId> ids) {
        Map<MemberId, MemberCard> found = cards.of(viewer, ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static List<String> words(@Nullable String query) {
        String folded = Folding.words(PlainText.line(query));
        return folded.isEmpty()
                ? List.of()
                : List.of(folded.split(" ")).stream()
                        .map(word -> word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD))
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
    }
}
