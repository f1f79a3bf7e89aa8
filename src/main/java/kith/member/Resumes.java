package kith.member;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.member.Station.Kind;
import org.springframework.stereotype.Component;

/** Finds what two members list in common. */
@Component
public class Resumes {

    private static final Set<Field> LISTS = EnumSet.of(Field.POSITIONS, Field.EDUCATION);

    private final ResumeStore store;
    private final MemberCards cards;
    private final Profiles profiles;

    Resumes(ResumeStore store, MemberCards cards, Profiles profiles) {
        this.store = store;
        this.cards = cards;
        this.profiles = profiles;
    }

    /**
     * The organisations and schools both list for years that overlap, the latest first, as {@code a} writes them; only where each shows that list to
     * the other, and nothing where one does not see the other. Names are the same whatever their case, accents, punctuation and spaces.
     */
    public List<SharedStation> sharedStations(MemberId a, MemberId b) {
        List<SharedStation> shared = store.shared(a, b, EnumSet.allOf(Kind.class));
        if (shared.isEmpty()) {
            return List.of();
        }
        Set<Field> open = cards.shown(a, b, LISTS);
        open.retainAll(cards.shown(b, a, LISTS));
        return shared.stream().filter(one -> open.contains(field(one.kind()))).toList();
    }

    /**
     * The organisations or schools that {@code viewer} and each of the others list for years that overlap, the latest first, as the others write them; of
     * those whom the viewer may see, and who show that list to them. At most five queries, however many are asked for.
     */
    public Map<MemberId, List<SharedStation>> sharedStations(MemberId viewer, Collection<MemberId> others, Kind kind) {
        Map<MemberId, List<SharedStation>> shared = store.shared(viewer, others, kind);
        if (!shared.isEmpty()) {
            shared.keySet().retainAll(cards.showing(viewer, shared.keySet(), field(kind)));
        }
        return shared;
    }

    /** The names of the organisations or schools that {@code about} shows to {@code viewer}, each once. */
    public List<String> stations(MemberId viewer, MemberId about, Kind kind) {
        return profiles.portrait(viewer, about).stream()
                .flatMap(portrait -> listed(portrait, kind).stream())
                .map(Station::name)
                .distinct()
                .toList();
    }

    /** What those of {@code about} list whom {@code viewer} may see, and who show that list to them. At most four queries, however many are asked for. */
    public Listed listed(MemberId viewer, Collection<MemberId> about, Kind kind) {
        Set<MemberId> showing = cards.showing(viewer, about, field(kind));
        return new Listed(showing.isEmpty() ? Map.of() : store.keys(showing, kind));
    }

    /** The folded names of what several members list. */
    public record Listed(Map<MemberId, Set<String>> keys) {

        /** Whether the member lists what is called so, however it is written. */
        public boolean by(MemberId member, String name) {
            return keys.getOrDefault(member, Set.of()).contains(Folding.key(name));
        }
    }

    private static Field field(Kind kind) {
        return kind == Kind.WORK ? Field.POSITIONS : Field.EDUCATION;
    }

    private static List<Station> listed(Portrait portrait, Kind kind) {
        return kind == Kind.WORK ? portrait.positions() : portrait.education();
    }
}
