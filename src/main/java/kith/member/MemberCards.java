package kith.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.file.PictureSize;
import kith.member.MemberStore.CardRow;
import kith.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Everything a page shows of other people, for a whole page in one call: the one rule of who is visible to whom.
 *
 * <p>A member who is not in the answer must not be shown at all: they block the viewer, are blocked by them, are suspended or gone.
 */
@Component
public class MemberCards {

    private final MemberStore store;
    private final Blocks blocks;
    private final CardCache cache;
    private final SingletonSupplier<Degrees> degrees;

    MemberCards(MemberStore store, Blocks blocks, CardCache cache, ObjectProvider<Degrees> degrees) {
        this.store = store;
        this.blocks = blocks;
        this.cache = cache;
        this.degrees = SingletonSupplier.ofNullable(degrees::getIfAvailable);
    }

    /** The cards of those of {@code ids} whom the viewer may see, in the order asked. At most three queries, however many are asked for. */
    public Map<MemberId, MemberCard> of(MemberId viewer, Collection<MemberId> ids) {
        Map<MemberId, CardRow> rows = visible(viewer, ids);
        Map<MemberId, Integer> near = degrees(viewer, rows.keySet());
        Map<MemberId, MemberCard> cards = new LinkedHashMap<>();
        rows.forEach((id, row) -> cards.put(id, card(row, near.get(id))));
        return cards;
    }

    /** Those of {@code ids} whom the viewer may see and who show the field to them. */
    Set<MemberId> showing(MemberId viewer, Collection<MemberId> ids, Field field) {
        Map<MemberId, CardRow> rows = visible(viewer, ids);
        Map<MemberId, Integer> near = degrees(viewer, rows.keySet());
        Set<MemberId> showing = new LinkedHashSet<>();
        rows.forEach((id, row) -> {
            if (row.audiences().show(field, Nearness.of(near.get(id)))) {
                showing.add(id);
            }
        });
        return showing;
    }

    /** Those of the fields that one member shows to the viewer; none where the viewer may not see them at all. */
    Set<Field> shown(MemberId viewer, MemberId about, Set<Field> fields) {
        CardRow row = visible(viewer, List.of(about)).get(about);
        Set<Field> shown = EnumSet.noneOf(Field.class);
        if (row != null) {
            Nearness nearness = Nearness.of(degrees(viewer, List.of(about)).get(about));
            fields.stream()
                    .filter(field -> row.audiences().show(field, nearness))
                    .forEach(shown::add);
        }
        return shown;
    }

    /** The card of one member, or null where the viewer may not see them. For several, ask for all at once. */
    public @Nullable MemberCard of(MemberId viewer, MemberId about) {
        return of(viewer, List.of(about)).get(about);
    }

    /** How near each of the others is: 0 to 3, or absent. */
    Map<MemberId, Integer> degrees(MemberId viewer, Collection<MemberId> others) {
        Map<MemberId, Integer> near = new LinkedHashMap<>();
        Degrees known = degrees.get();
        if (known != null && !others.isEmpty()) {
            near.putAll(Once.of(new Near(viewer, Set.copyOf(others)), () -> known.of(viewer, others)));
        }
        if (others.contains(viewer)) {
            near.put(viewer, 0);
        }
        return near;
    }

    private record Near(MemberId viewer, Set<MemberId> others) {}

    /** The names of those of {@code ids} whom the viewer may see, for sentences. Names are shown whatever the nearness. */
    public Map<MemberId, Named> named(MemberId viewer, Collection<MemberId> ids) {
        Map<MemberId, Named> names = new LinkedHashMap<>();
        visible(viewer, ids).forEach((id, row) -> names.put(id, new Named(row.name(), row.handle())));
        return names;
    }

    /** Somebody spoken of: their name, and their handle as in {@code /members/{handle}}. */
    public record Named(String name, String handle) {}

    private Map<MemberId, CardRow> visible(MemberId viewer, Collection<MemberId> ids) {
        Set<MemberId> asked = new LinkedHashSet<>(ids);
        if (asked.isEmpty()) {
            return Map.of();
        }
        asked.removeAll(blocks.among(viewer, asked));
        Map<MemberId, CardRow> known = rows(viewer, asked);
        Map<MemberId, CardRow> rows = new LinkedHashMap<>();
        for (MemberId id : asked) {
            CardRow row = known.get(id);
            if (row != null) {
                rows.put(id, row);
            }
        }
        return rows;
    }

    /** One's own row is never taken from the cache, so that one sees at once what one has changed, whichever server answers. */
    private Map<MemberId, CardRow> rows(MemberId viewer, Set<MemberId> asked) {
        Map<MemberId, CardRow> rows = new LinkedHashMap<>();
        List<MemberId> missing = new ArrayList<>();
        for (MemberId id : asked) {
            CardRow known = id.equals(viewer) ? null : cache.get(id);
            if (known == null) {
                missing.add(id);
            } else {
                rows.put(id, known);
            }
        }
        if (!missing.isEmpty()) {
            for (CardRow row : store.cards(missing)) {
                rows.put(row.id(), row);
                cache.put(row);
            }
        }
        return rows;
    }

    private static MemberCard card(CardRow row, @Nullable Integer degree) {
        Nearness nearness = Nearness.of(degree);
        String photo = row.photo();
        return new MemberCard(
                row.id(),
                row.handle(),
                row.name(),
                row.firstName(),
                row.audiences().show(Field.HEADLINE, nearness) ? row.headline() : "",
                row.initials(),
                photo != null && row.audiences().show(Field.PHOTO, nearness) ? PictureSize.SMALL.address(photo) : null,
                degree);
    }
}
