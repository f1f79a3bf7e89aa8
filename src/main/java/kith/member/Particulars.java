package kith.member;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one writes of people into an address book: where they are, what they do, and where else they are to be found; of many at once. */
@Component
public class Particulars {

    private final ParticularStore store;
    private final MemberCards cards;

    Particulars(ParticularStore store, MemberCards cards) {
        this.store = store;
        this.cards = cards;
    }

    /**
     * Of one member, as far as they show it to the viewer.
     *
     * @param place may be empty
     * @param position what they do now, the first they list, or null
     */
    public record Of(String place, @Nullable Station position, List<Link> links) {}

    /** Of those whom the viewer may see. As many queries, however many are asked for. */
    public Map<MemberId, Of> of(MemberId viewer, Collection<MemberId> about) {
        Map<MemberId, String> places = store.places(cards.showing(viewer, about, Field.PLACE));
        Map<MemberId, Station> positions = store.positions(cards.showing(viewer, about, Field.POSITIONS));
        Map<MemberId, List<Link>> links = store.links(cards.showing(viewer, about, Field.LINKS));
        Map<MemberId, Of> found = new LinkedHashMap<>();
        for (MemberId member : Set.copyOf(about)) {
            found.put(
                    member,
                    new Of(
                            places.getOrDefault(member, ""),
                            positions.get(member),
                            links.getOrDefault(member, List.of())));
        }
        return found;
    }
}
